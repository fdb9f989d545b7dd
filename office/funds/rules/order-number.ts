import { type Id, isId } from '@duixian/kernel/ids';

/** 付款单号 · The number one attempt of an order goes to the bank under: its own for ever, so that nothing is paid twice under it. */
export function orderNumberOf(order: string, attempt: number): string {
  return `${order}-${attempt}`;
}

/** The same in at most 35 characters, as ISO 20022 messages carry it (Max35Text). */
export function shortOrderNumber(order: string, attempt: number): string {
  return `${order.replaceAll('-', '')}-${attempt}`;
}

/** Reads either form as a bank gives it back. */
export function orderNumber(text: string): { readonly order: Id<'payment-order'>; readonly attempt: number } | undefined {
  const match = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})-(\d{1,3})$/i.exec(text.trim());
  if (!match) return undefined;
  const id = match.slice(1, 6).join('-').toLowerCase();
  return isOrder(id) ? { order: id, attempt: Number(match[6]) } : undefined;
}

function isOrder(text: string): text is Id<'payment-order'> {
  return isId(text);
}
