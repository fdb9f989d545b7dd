import { createHash } from 'node:crypto';
import type { NoticeKind } from './rules/notices.ts';

/** What goes outside: a kind and an order number, never the content of a case. */
export interface OutsideNotice {
  /** The gateway may be asked again for the same notice after a fault; this tells it that it is the same. */
  readonly noticeId: string;
  readonly channel: 'mail' | 'sms';
  readonly address: string;
  readonly kind: NoticeKind;
}

/** The receiver's side confirmed it, or said why not. No answer at all is a fault, which is tried again. */
export type GatewayAnswer =
  | { readonly kind: 'received'; readonly receipt: string }
  | { readonly kind: 'failed'; readonly reason: 'address-unknown' | 'mailbox-full' | 'refused' };

/** 通知网关 · The mail or message system outside, behind one interface. */
export interface NoticeGateway {
  send(notice: OutsideNotice): Promise<GatewayAnswer>;
}

/** Addresses with this ending do not exist in the simulated world. */
const UNKNOWN_ADDRESS = /0000$|@unknown\.example$/;

/** 模拟网关 · Confirms at once with a receipt that can be told from a real one. */
export function simulatedGateway(): NoticeGateway {
  return {
    send: async ({ noticeId, address }) => {
      if (UNKNOWN_ADDRESS.test(address)) return { kind: 'failed', reason: 'address-unknown' };
      const digest = createHash('sha256').update(noticeId).digest('hex').slice(0, 12);
      return { kind: 'received', receipt: `SIM-${digest.toUpperCase()}` };
    },
  };
}
