import { type FoundAsset, foundAsset } from '@duixian/agencies/found-property';
import { namedThing } from '@duixian/assets/commands/found-thing';
import { plain } from '@duixian/contract/facts';
import type { Id } from '@duixian/kernel/ids';
import type { Fen } from '@duixian/kernel/money';
import { z } from 'zod';
import type { Diary } from '../diary.ts';
import { SYSTEM } from '../people.ts';
import type { PlannedCase } from '../plan.ts';
import type { SearchStory, SourceStory } from './search.ts';

/** 财产 · A thing in the register, with the reply that named it. */
export interface AssetStory {
  readonly assetId: Id<'asset'>;
  readonly sightingId: Id<'sighting'>;
  readonly source: SourceStory;
  readonly found: FoundAsset;
  readonly label: string;
  readonly exempt: boolean;
  readonly balance: Fen | null;
  readonly available: Fen | null;
  /** As the reply named it, or as an officer put it down since. */
  value: Fen | null;
  readonly facts: string;
  readonly seenAt: string;
}

/** 财产入册 · What each reply named goes into the register; the first find makes taking hold of it somebody's work. */
export function tellAssets(one: PlannedCase, diary: Diary, search: SearchStory): readonly AssetStory[] {
  const all: AssetStory[] = [];
  for (const source of search.sources) {
    const { exchangeId, agency } = source;
    if (source.assets.length === 0 || exchangeId === null) continue;
    const first = all.length === 0;
    const seen = source.assets.length;
    const deed = diary.enter(search.launchedOn, SYSTEM, {
      type: 'assets.registered',
      subject: exchangeId,
      facts: { agency: agency.code, agencyZh: agency.nameZh, agencyEn: agency.nameEn, seen, added: seen },
      tasks: first ? [{ kind: 'open', task: 'control-property', facts: { added: seen } }] : [],
    });
    for (const found of source.assets) all.push(assetOf(one, source, found, deed.at));
  }
  return all;
}

function assetOf(one: PlannedCase, source: SourceStory, found: FoundAsset, seenAt: string): AssetStory {
  const { label, exempt, balance, available, value } = namedThing(found);
  return {
    assetId: one.idOn<'asset'>(source.askedOn),
    sightingId: one.idOn<'sighting'>(source.askedOn),
    source,
    found,
    label,
    exempt,
    balance,
    available,
    value,
    facts: JSON.stringify(plain(z.encode(foundAsset, found))),
    seenAt,
  };
}
