import { addFen, ZERO_FEN } from '@duixian/kernel/money';
import { type CostHead, headsIn, isCostSentence } from './cost-heads.ts';
import { payeeOf } from './cost-payee.ts';
import { halves, type SpokenShare, sharesIn, sharesOf } from './cost-shares.ts';
import type { NamedParty } from './parties.ts';
import type { CostShare, LitigationCost } from './reading.ts';
import type { SourceText } from './source-text.ts';

/** No sentence about costs is as long; what is longer is no sentence. */
const LONGEST_SENTENCE = 3_000;
/** How many sentences behind a cost may still say to whom it goes. */
const LATER_SENTENCES = 8;

type BorneCost = CostHead & { readonly bearers: readonly CostShare[] };

/** 诉讼费用 · Costs with what is really charged (after halving), who bears which part, and to whom it goes. */
export function readCosts(
  source: SourceText,
  region: { readonly start: number; readonly end: number },
  parties: readonly NamedParty[],
): readonly LitigationCost[] {
  const sentences = sentencesOf(source.clean.slice(region.start, region.end));
  const costs: LitigationCost[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (!isCostSentence(sentence.text)) continue;
    const later = sentences.slice(index + 1, index + 1 + LATER_SENTENCES).map(({ text }) => text);
    for (const { start, ...cost } of costsOf(sentence.text, parties)) {
      const { payableTo, due } = payeeOf(sentence.text, later, cost, parties);
      const at = region.start + sentence.start;
      costs.push({
        ...cost,
        payableTo,
        claimable: claimableOf(payableTo, cost.bearers, parties),
        due: due ?? { type: 'not_stated' },
        passage: source.passage(at + start, at + sentence.text.length),
      });
    }
  }
  return costs;
}

function sentencesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[。\n]|；(?=[^。；\n]{0,30}费)|(?<!(?:负担|承担)[^。；\n]{0,60})；|$/g)) {
    if (match.index > start && match.index - start < LONGEST_SENTENCE) pieces.push({ text: text.slice(start, match.index), start });
    start = match.index + 1;
  }
  return pieces;
}

/** Costs named one after the other are borne by whoever is named behind the last of them. */
function costsOf(text: string, parties: readonly NamedParty[]): readonly BorneCost[] {
  const heads = headsIn(text);
  const shares = sharesIn(text, parties);
  const costs: BorneCost[] = [];
  let group: CostHead[] = [];
  for (const [index, head] of heads.entries()) {
    group.push(head);
    const end = heads[index + 1]?.start ?? text.length;
    const own = shares.filter((share) => share.start > head.start && share.start < end);
    if (own.length === 0 && index + 1 < heads.length) continue;
    costs.push(...borne(group, own, text.slice(group[0]?.start ?? 0, end), parties));
    group = [];
  }
  return costs;
}

function borne(
  heads: readonly CostHead[],
  shares: readonly SpokenShare[],
  text: string,
  parties: readonly NamedParty[],
): readonly BorneCost[] {
  const [first] = heads;
  if (first === undefined) return [];
  const each = (): readonly BorneCost[] =>
    heads
      .map((head) => ({ ...head, bearers: shares.length === 0 ? halves(text, parties, head.charged) : sharesOf(shares, head.charged) }))
      .filter((cost) => cost.bearers.length > 0);
  if (heads.length === 1 || shares.every((share) => share.amount === undefined)) return each();

  const whole = addFen(...heads.map((head) => head.charged));
  if (addFen(...shares.map((share) => share.amount ?? ZERO_FEN)) !== whole) return [];
  const [alone] = shares;
  if (shares.length === 1 && alone !== undefined)
    return heads.map((head) => ({ ...head, bearers: [{ parties: alone.parties, amount: head.charged }] }));
  return [
    ...heads.map((head) => ({ ...head, bearers: [] })),
    { kind: 'total_of_fees', total: null, charged: whole, start: first.start, bearers: sharesOf(shares, whole) },
  ];
}

/** A cost can be claimed by the applicant only where the paper says it goes to him; silence stays silence. */
function claimableOf(
  payableTo: LitigationCost['payableTo'],
  bearers: readonly CostShare[],
  parties: readonly NamedParty[],
): boolean | null {
  if (payableTo === 'plaintiff') return true;
  if (payableTo === 'court') return false;
  const ids = bearers.flatMap((bearer) => bearer.parties);
  return ids.length > 0 && ids.every((id) => parties.some((party) => party.id === id && party.side === 'claiming')) ? false : null;
}
