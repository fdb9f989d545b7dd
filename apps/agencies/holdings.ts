import type { Subject } from '@duixian/agencies/adapter';
import type { FoundAsset } from '@duixian/agencies/found-property';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen, minFen } from '@duixian/kernel/money';
import type { SimulatedAgency } from './city.ts';
import type { Freeze } from './entries.ts';
import { ownedAt } from './population.ts';
import { type CityState, personKey } from './state.ts';

/** What one hold holds now, and what waits behind earlier ones. */
export interface Share {
  readonly rank: number;
  readonly held: Fen;
  readonly waiting: Fen;
}

/** The person's things as they are today: what chance or a test gave them, less what was taken, with every hold on them. */
export function holdingsOf(
  city: CityState,
  agency: SimulatedAgency,
  subject: Subject,
  today: LegalDay,
): readonly FoundAsset[] | 'other-name' {
  const set = city.property.get(personKey(agency.code, subject.idNumber));
  if (set && set.name !== subject.name) return 'other-name';
  const owned = set ? set.assets : ownedAt(agency, subject, today);
  return owned.map((asset) => asItIs(city, asset, today));
}

function asItIs(city: CityState, asset: FoundAsset, today: LegalDay): FoundAsset {
  const others = asset.holds.filter((hold) => !isBefore(hold.until, today));
  const ours = runningFreezes(city, asset.assetId, today);
  const holds = [...others, ...ours].map(({ court, caseNumber, amount, until }, i) => ({ rank: i + 1, court, caseNumber, amount, until }));
  if (!('balance' in asset)) return { ...asset, holds, valueOn: today };
  const balance = fen(asset.balance - (city.spent.get(asset.assetId) ?? 0n));
  const frozen = holds.reduce((sum, hold) => minFen(balance, fen(sum + (hold.amount ?? balance))), fen(0n));
  return { ...asset, holds, balance, frozen, available: fen(balance - frozen), valueOn: today };
}

/** A hold whose last day is past holds nothing any more, whether or not somebody noticed (查扣冻规定 art. 27). */
export function runningFreezes(city: CityState, assetId: string, today: LegalDay): readonly Freeze[] {
  return (city.freezes.get(assetId) ?? []).filter((freeze) => !isBefore(freeze.until, today));
}

/** How much of `asset` each hold really reaches, in the order of rank. `asset` comes from {@link holdingsOf}. */
export function shareOf(asset: FoundAsset, rank: number): Share {
  const balance = 'balance' in asset ? asset.balance : fen(0n);
  let free = balance;
  for (const hold of asset.holds) {
    const wanted = hold.amount ?? balance;
    const held = minFen(wanted, free);
    if (hold.rank === rank) return { rank, held, waiting: fen(wanted - held) };
    free = fen(free - held);
  }
  return { rank, held: fen(0n), waiting: fen(0n) };
}
