import { plainNumber } from '@duixian/agencies/rules/plain-number';

/** What identifies a thing inside a case: whose it is, and the number it has at the agency that keeps it. */
export interface Sighting {
  readonly agency: string;
  readonly agencyAssetId: string;
  readonly party: string;
}

/**
 * 合并重复 · One thing named twice is one thing. Within one reply the last mention wins; against the register the
 * newest reply does, and what it replaces stays in the history.
 */
export function withoutRepeats<S extends Sighting>(sightings: readonly S[]): readonly S[] {
  const byKey = new Map<string, S>();
  for (const sighting of sightings) byKey.set(keyOf(sighting), sighting);
  return Array.from(byKey.values());
}

export function keyOf({ agency, agencyAssetId, party }: Sighting): string {
  return [party, agency, plainNumber(agencyAssetId)].join('\n');
}
