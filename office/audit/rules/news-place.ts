/** 密存位置 · What sealed facts of news are bound to: the kind of news and the thing it is about. */
export function newsPlace(type: string, about: string): string {
  return `audit.outbox.facts:${type}:${about}`;
}
