export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Domain values as plain JSON: bigint and days become text, `undefined` fields go, sets become lists. */
export function plain(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Set) return Array.from(value, plain);
  if (typeof value === 'object') {
    if (!isPlain(value)) return String(value);
    const out: Record<string, Json> = {};
    for (const [name, field] of Object.entries(value)) if (field !== undefined) out[name] = plain(field);
    return out;
  }
  return String(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A refusal's facts without its kind, ready for a problem body. */
export function factsOf(refusal: object): Record<string, Json> {
  const out: Record<string, Json> = {};
  for (const [name, field] of Object.entries(refusal)) if (name !== 'kind' && field !== undefined) out[name] = plain(field);
  return out;
}
