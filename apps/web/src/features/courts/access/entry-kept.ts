/** A sign-in on its way to the provider and back: kept by this window alone, and gone with it. */
export interface EntryKept {
  readonly secret: string;
  /** Where one wanted to go. */
  readonly to: string;
  /** Opened beside work whose sign-in had ended: tells it, and opens nothing itself. */
  readonly beside: boolean;
}

const KEY = 'duixian.entry';
const NEWS = 'duixian.signed-in';

export function keepEntry(entry: EntryKept): void {
  sessionStorage.setItem(KEY, JSON.stringify(entry));
}

/** Read once: a page that is loaded again finds nothing. */
export function takeEntry(): EntryKept | undefined {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (text === null) return undefined;
  const kept: unknown = JSON.parse(text);
  if (typeof kept !== 'object' || kept === null || !('secret' in kept) || !('to' in kept) || !('beside' in kept)) return undefined;
  const { secret, to, beside } = kept;
  return typeof secret === 'string' && typeof to === 'string' ? { secret, to, beside: beside === true } : undefined;
}

/** An address of our own pages and nothing else. */
export function ownAddress(to: string | undefined): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') ? to : '/';
}

export function tellSignedIn(): void {
  const channel = new BroadcastChannel(NEWS);
  channel.postMessage('in');
  channel.close();
}

export function onSignedInBeside(listener: () => void): () => void {
  const channel = new BroadcastChannel(NEWS);
  channel.onmessage = listener;
  return () => channel.close();
}
