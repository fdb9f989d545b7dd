/** A NUL, or half of a character: the database can keep neither. */
const NOT_KEPT = /[\0\p{Cs}]/u;
/** No form of the office is nested deeper; a few bytes a level would otherwise exhaust the stack of whoever reads it. */
const DEEPEST = 40;

/**
 * 可存内容 · Where sent content has text that cannot be kept, or nesting no form has: a path like `body.reason`;
 * `undefined` where all of it can. Walks without recursion, since the depth is the sender's.
 */
export function placeNotKept(sent: unknown): string | undefined {
  const open: { readonly value: unknown; readonly at: string; readonly depth: number }[] = [{ value: sent, at: '', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, at, depth } = next;
    if (typeof value === 'string' && NOT_KEPT.test(value)) return at;
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue;
    if (depth > DEEPEST) return at;
    for (const [name, part] of Object.entries(value)) {
      if (NOT_KEPT.test(name)) return at;
      open.push({ value: part, at: at === '' ? name : `${at}.${name}`, depth: depth + 1 });
    }
  }
  return undefined;
}
