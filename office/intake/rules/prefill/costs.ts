import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { duesIn } from './due.ts';
import { amountsIn } from './figures.ts';
import { listsOf, mentionsIn } from './mentions.ts';
import type { NamedParty } from './parties.ts';
import type { CostShare, LitigationCost } from './reading.ts';
import type { SourceText } from './source-text.ts';

const NOUN =
  '(反诉(?:案件)?受理费|(?:本案|一审|二审|本诉)?(?:案件)?(?:诉讼)?受理费|(?:诉前|诉讼|财产|诉中)*保全(?:申请)?费用?|保全申请费|公告费|(?:本案)?诉讼费用?)';
const HEAD = new RegExp(`${NOUN}(?:共计|合计|人民币|为|计|：)*(?=[\\d一二三四五六七八九]|减半)`, 'g');
const BEARS = /^(?:共同|各自|连带|均|全部|自行)*(?:负担|承担|交纳|缴纳)/;

interface Head {
  readonly kind: LitigationCost['kind'];
  readonly total: Fen | null;
  readonly charged: Fen;
  readonly start: number;
}

/** No sentence about costs is as long; what is longer is no sentence. */
const LONGEST_SENTENCE = 3_000;

/** A sentence is about costs when a cost is named in it before anything is ordered to be paid. */
export function isCostSentence(text: string): boolean {
  const cost = text.search(new RegExp(NOUN));
  if (cost < 0 || !/负担|承担|交纳|缴纳|预交|减半|退/.test(text)) return false;
  const order = text.search(/(?:向|支付|给付|偿还|归还|赔偿)(?!.{0,3}(?:受理|保全|公告))/);
  return order < 0 || cost < order;
}

/** 诉讼费用 · Costs with what is really charged (after halving), who bears which part, and to whom it goes. */
export function readCosts(
  source: SourceText,
  region: { readonly start: number; readonly end: number },
  parties: readonly NamedParty[],
): readonly LitigationCost[] {
  const text = source.clean.slice(region.start, region.end);
  const costs: LitigationCost[] = [];
  for (const sentence of sentencesOf(text)) {
    if (!isCostSentence(sentence.text)) continue;
    for (const cost of costsOf(sentence.text, parties)) {
      const passage = source.passage(region.start + sentence.start + cost.start, region.start + sentence.start + sentence.text.length);
      const payableTo = payableOf(text, sentence, cost.kind);
      const claimable = claimableOf(payableTo, cost.bearers, parties);
      const { start: _, ...rest } = cost;
      const due = duesIn(sentence.text)[0]?.due ?? (payableTo === 'court' ? courtDue(text, cost.kind) : undefined);
      costs.push({ ...rest, payableTo, claimable, due: due ?? { type: 'not_stated' }, passage });
    }
  }
  return costs;
}

function sentencesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[。；\n]|$/g)) {
    if (match.index > start && match.index - start < LONGEST_SENTENCE) pieces.push({ text: text.slice(start, match.index), start });
    start = match.index + 1;
  }
  return pieces;
}

function costsOf(
  text: string,
  parties: readonly NamedParty[],
): readonly (Omit<LitigationCost, 'payableTo' | 'claimable' | 'due' | 'passage'> & { readonly start: number })[] {
  const heads = headsIn(text);
  const shares = sharesIn(text, parties);
  const first = heads[0];
  if (first === undefined || shares.length === 0) return [];
  const sum = addFen(...shares.map((share) => share.amount ?? ZERO_FEN));
  if (heads.length === 1) return [{ ...first, bearers: sharesOf(shares, first.charged) }].filter((cost) => cost.bearers.length > 0);
  const whole = addFen(...heads.map((head) => head.charged));
  if (shares.every((share) => share.amount === undefined))
    return heads.map((head) => ({ ...head, bearers: sharesOf(shares, head.charged) }));
  if (sum !== whole) return [];
  const alone = shares.length === 1;
  return alone
    ? heads.map((head) => ({
        ...head,
        bearers: sharesOf(
          shares.map(({ parties: ids }) => ({ parties: ids, amount: undefined })),
          head.charged,
        ),
      }))
    : [
        ...heads.map((head) => ({ ...head, bearers: [] })),
        { kind: 'total_of_fees' as const, total: null, charged: whole, start: first.start, bearers: sharesOf(shares, whole) },
      ];
}

function headsIn(text: string): readonly Head[] {
  const heads: Head[] = [];
  for (const match of text.matchAll(HEAD)) {
    if (/(?:负担|承担|预交|交纳|缴纳)的$/.test(text.slice(0, match.index))) continue;
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const stop = rest.search(/[由负承（]|(?:受理|保全|公告)费/);
    const amounts = amountsIn(stop < 0 ? rest : rest.slice(0, stop));
    const halved = /减半/.test(stop < 0 ? rest : rest.slice(0, stop));
    const halvedAlone = halved && rest.search(/减半/) < (amounts[0]?.start ?? 99);
    const charged = halved && !halvedAlone ? amounts[1] : amounts[0];
    if (charged === undefined) continue;
    heads.push({
      kind: costKind(match[1] ?? ''),
      total: halvedAlone ? null : (amounts[0]?.value ?? null),
      charged: charged.value,
      start: match.index,
    });
  }
  return heads;
}

function costKind(noun: string): LitigationCost['kind'] {
  if (/反诉/.test(noun)) return 'counterclaim_fee';
  if (/保全/.test(noun)) return 'preservation_fee';
  return /公告/.test(noun) ? 'announcement_fee' : 'acceptance_fee';
}

function sharesIn(
  text: string,
  parties: readonly NamedParty[],
): readonly { readonly parties: readonly string[]; readonly amount: Fen | undefined }[] {
  const shares: { parties: readonly string[]; amount: Fen | undefined }[] = [];
  for (const list of listsOf(text, mentionsIn(text, parties))) {
    const verb = BEARS.exec(text.slice(list.end));
    if (verb === null) continue;
    const at = list.end + verb[0].length;
    const amount = amountsIn(text.slice(at, at + 24))[0];
    if (verb[0].startsWith('各') && list.ids.length > 1 && amount !== undefined && amount.start <= 3) {
      shares.push(...list.ids.map((id) => ({ parties: [id], amount: amount.value })));
      continue;
    }
    shares.push({ parties: list.ids, amount: amount !== undefined && amount.start <= 3 ? amount.value : undefined });
  }
  return shares;
}

function sharesOf(
  shares: readonly { readonly parties: readonly string[]; readonly amount: Fen | undefined }[],
  charged: Fen,
): readonly CostShare[] {
  const open = shares.filter((share) => share.amount === undefined);
  if (open.length > 1 || (open.length === 1 && shares.length > 1)) return [];
  return shares.map((share) => ({ parties: share.parties, amount: share.amount ?? charged }));
}

function payableOf(
  text: string,
  sentence: { readonly text: string; readonly start: number },
  kind: LitigationCost['kind'],
): LitigationCost['payableTo'] {
  if (/[迳径]付|(?:支付|给付|付)(?:给|还)?(?:给)?原告|向原告[^，。]{0,40}(?:付清|支付|给付)|直接(?:支付|给付)/.test(sentence.text))
    return 'plaintiff';
  if (/向本院(?:缴纳|交纳)|日内(?:交纳|缴纳)/.test(sentence.text)) return 'court';
  const noun = kind === 'acceptance_fee' ? '受理费' : kind === 'announcement_fee' ? '公告费' : '保全';
  return new RegExp(`${noun}[^。]{0,80}向本院(?:缴纳|交纳)`).test(text.slice(sentence.start)) ? 'court' : 'not_stated';
}

function courtDue(text: string, kind: LitigationCost['kind']) {
  const noun = kind === 'acceptance_fee' ? '受理费' : kind === 'announcement_fee' ? '公告费' : '保全';
  const sentence = new RegExp(`${noun}[^。]{0,80}向本院(?:缴纳|交纳)`).exec(text);
  return sentence === null ? undefined : duesIn(sentence[0])[0]?.due;
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
