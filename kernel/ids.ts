declare const kind: unique symbol;

/** 标识 · A UUIDv7 that remembers at compile time what it names. Made in the command, passed down. */
export type Id<K extends string> = string & { readonly [kind]: K };

export type PersonId = Id<'person'>;
export type PostId = Id<'post'>;
export type TeamId = Id<'team'>;
export type CaseId = Id<'case'>;
export type PartyId = Id<'party'>;
export type DocumentId = Id<'document'>;

/** Court number in the table of courts. Small and stable, so it may stand in every row. */
export type CourtId = number & { readonly [kind]: 'court' };

/** Opaque storage number of a region: never computed, never parsed, never a permission. */
export type RegionId = number & { readonly [kind]: 'region' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return UUID.test(text);
}

/** The only way in from outside (path, cookie, database row). Throws: callers validate before. */
export function idFrom<K extends string>(text: string): Id<K> {
  const lower = text.toLowerCase();
  if (!UUID.test(lower)) throw new TypeError('not an id');
  return lower as Id<K>;
}

export function courtIdFrom(value: number): CourtId {
  return value as CourtId;
}

export function regionIdFrom(value: number): RegionId {
  return value as RegionId;
}

/**
 * Lays out a UUIDv7 from a millisecond and ten random bytes, so ids of one machine sort by time.
 * Pure: the clock and the randomness come from `platform/clock`.
 */
export function uuidV7(unixMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  let ms = unixMs;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
