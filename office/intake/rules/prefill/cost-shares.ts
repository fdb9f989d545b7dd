import { type Fen, fen } from '@duixian/kernel/money';
import { amountsIn } from './figures.ts';
import { followsUnknown, listsOf, mentionsIn } from './mentions.ts';
import type { NamedParty } from './parties.ts';
import type { CostShare } from './reading.ts';

const BEARS = /^(?:应)?(?:在[^，。；]{2,20}范围内)?(?:共同|各自|各|分别|连带|均|全部|自行)*(?:负担|承担|交纳|缴纳)/;

export interface SpokenShare {
  readonly parties: readonly string[];
  readonly amount: Fen | undefined;
  readonly start: number;
}

/** 由…负担 · Who bears what, in the order of the sentence; without a sum, the whole or what is left. */
export function sharesIn(text: string, parties: readonly NamedParty[]): readonly SpokenShare[] {
  const shares: SpokenShare[] = [];
  for (const list of listsOf(text, mentionsIn(text, parties))) {
    const verb = BEARS.exec(text.slice(list.end));
    if (verb === null) continue;
    if (followsUnknown(text, list.start)) return [];
    const at = list.end + verb[0].length;
    const amount = amountsIn(text.slice(at, at + 24))[0];
    if (verb[0].startsWith('各') && list.ids.length > 1 && amount !== undefined && amount.start <= 3) {
      shares.push(...list.ids.map((id) => ({ parties: [id], amount: amount.value, start: list.start })));
      continue;
    }
    shares.push({ parties: list.ids, amount: amount !== undefined && amount.start <= 3 ? amount.value : undefined, start: list.start });
  }
  return shares;
}

/** The shares with their sums; none where they do not come to what is charged. */
export function sharesOf(shares: readonly Pick<SpokenShare, 'parties' | 'amount'>[], charged: Fen): readonly CostShare[] {
  const open = shares.filter((share) => share.amount === undefined);
  if (open.length > 1 || (open.length === 1 && shares.length > 1)) return [];
  let sum = 0n;
  for (const share of shares) sum += share.amount ?? 0n;
  if (open.length === 0 && sum !== charged) return [];
  return shares.map((share) => ({ parties: share.parties, amount: share.amount ?? charged }));
}

/** 各半负担 · Two parties bear half each; an odd fen leaves it open. */
export function halves(text: string, parties: readonly NamedParty[], charged: Fen): readonly CostShare[] {
  const two = parties.filter((party) => party.side !== 'third');
  if (
    two.length !== 2 ||
    charged % 2n !== 0n ||
    !/各半|各(?:自)?(?:负担|承担)(?:一半|二分之一|50%)|平均(?:负担|承担)|双方(?:当事人)?各(?:自)?(?:负担|承担)/.test(text)
  )
    return [];
  return two.map((party) => ({ parties: [party.id], amount: fen(charged / 2n) }));
}
