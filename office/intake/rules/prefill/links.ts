import { smallCount } from './figures.ts';
import { followsUnknown, listsOf, type Mention, mentionsIn } from './mentions.ts';
import type { NamedParty } from './parties.ts';
import type { Clause } from './parts.ts';
import type { InterestRule, LiabilityLink, MonetaryObligation } from './reading.ts';
import type { SourceText } from './source-text.ts';

const RANGE = '(?:在[^；。]{2,80}?(?:范围|限额|额度)(?:之)?内|以[^，；。]{2,40}为限)';
const BEARS = '(?:依法|共同|各自|均|自愿|相互)?(?:承担|互负|负)(?:有)?';
const WORD =
  '(连带|补充|共同|按份|先行|一般)?(?:相应的?|保证|共同|赔偿|给付|支付|清偿|偿还|还款|付款|担保|补充|连带|返还|垫付)*(?:的)?(?:责任|义务)(?!后|之后|的，)';
const FRACTION =
  '(?:[一二三四五六七八九十]{1,2}分之[一二三四五六七八九十]{1,2}|百分之[一二三四五六七八九十]{1,3}|\\d{1,3}(?:\\.\\d{1,2})?%)的';
/** 对…不能清偿部分承担二分之一的赔偿责任 · A part of what the debtor cannot pay. */
const ANSWERS = new RegExp(`(?:对|就)([^；。]{1,160}?)(?:，?${RANGE})?，?(?:向[^，；。]{2,40})?${BEARS}(?:${FRACTION})?${WORD}`);
/** 被告乙承担连带清偿责任 · Without saying for what: for what was ordered just before. */
const ANSWERS_BARE = new RegExp(`${BEARS}(?=连带|补充)${WORD}`);
/** 若甲未能清偿，由乙支付 · Who pays only when another cannot. */
const IN_NEED =
  /^(?:若|如(?:果)?)([^，；。]{2,60}?)(?:不能|未能|不足以?|未)[^，；。]{0,20}?(?:清偿|偿还|支付|履行|给付)[^，；。]{0,12}，(?:则|应)?(?:由)?(?:被告|第三人)?/;
/** 上述二、三项款项由被告乙承担连带给付责任 */
const ITEMS_AHEAD = /^(?:上述|以上|前述|对|本判决)?第?[一二三四五六七八九十\d、和及至第]{1,16}(?:项|判项)/;
const FILLER = new RegExp(`^(?:应|亦|自愿|需|须|也|还|当|分别|均|各自|共同|则|，|${RANGE})*$`);

/** A promise to answer for another's debt, as the clause puts it, before obligations have ids. */
export interface StatedLink {
  readonly kind: LiabilityLink['kind'];
  readonly parties: readonly string[];
  readonly scope: string;
  readonly item: number;
  readonly start: number;
  readonly end: number;
}

export function readLink(clause: Clause, parties: readonly NamedParty[]): StatedLink | undefined {
  const lists = listsOf(clause.text, mentionsIn(clause.text, parties));
  const full = ANSWERS.exec(clause.text);
  const answer = full ?? ANSWERS_BARE.exec(clause.text);
  if (answer === null) return inNeed(clause, lists);
  if (new RegExp(`${FRACTION}${WORD}$`).test(answer[0]) && !/不能|未能|不足|无力/.test(full?.[1] ?? '')) return inNeed(clause, lists);
  const who = lists.find((list) => list.end <= answer.index && FILLER.test(clause.text.slice(list.end, answer.index)));
  if (who === undefined || followsUnknown(clause.text, who.start)) return undefined;
  return {
    kind: kindOf(full === null ? answer[1] : answer[2]),
    parties: who.ids,
    scope: full === null ? (ITEMS_AHEAD.exec(clause.text.slice(0, who.start))?.[0] ?? '') : (answer[1] ?? ''),
    item: clause.item,
    start: clause.start + who.start,
    end: clause.start + answer.index + answer[0].length,
  };
}

function kindOf(word: string | undefined): LiabilityLink['kind'] {
  if (word === '按份') return 'several';
  if (word === '共同') return 'common';
  return word === '连带' || word === '先行' ? 'joint_and_several' : 'supplementary';
}

function inNeed(clause: Clause, lists: readonly Mention[]): StatedLink | undefined {
  const need = IN_NEED.exec(clause.text);
  const who = need === null ? undefined : lists.find((list) => list.start === need[0].length);
  if (need === null || who === undefined || !/^[^，；。]{0,30}(?:支付|承担|清偿|赔偿|给付)/.test(clause.text.slice(who.end)))
    return undefined;
  return {
    kind: 'supplementary',
    parties: who.ids,
    scope: need[1] ?? '',
    item: clause.item,
    start: clause.start,
    end: clause.start + clause.text.length,
  };
}

/** 连带、共同、按份 · Which sums a link covers: the items it names, or what the clause before it ordered. */
export function resolveLinks(
  source: SourceText,
  stated: readonly StatedLink[],
  monetary: readonly MonetaryObligation[],
  interest: readonly InterestRule[],
): readonly LiabilityLink[] {
  return stated.flatMap((link) => {
    const items = itemsNamed(link.scope);
    const own = monetary.some((one) => one.item === link.item);
    const all = !own && /^(?:上述|以上|前述|本判决)(?!第)/.test(link.scope);
    const wanted = (item: number) =>
      items.length > 0 ? items.includes(item) : all ? item < link.item : item === nearestItem(link, monetary);
    const sums = monetary.filter((one) => wanted(one.item) && !link.parties.every((id) => one.debtors.includes(id)));
    const rules = interest.filter((one) => wanted(one.item));
    const debtors = sums.flatMap((one) => [...one.debtors]);
    const together = [...new Set([...debtors, ...(debtors.length > 0 ? [] : rules.flatMap((one) => [...one.debtors])), ...link.parties])];
    // Nobody answers for nothing: where the debt itself was not read, neither is who stands beside it.
    if (together.length < 2) return [];
    return {
      kind: link.kind,
      parties: together,
      obligations: [...sums.map((one) => one.id), ...rules.map((one) => one.id)],
      scope: link.scope,
      shares: [],
      passage: source.passage(link.start, link.end),
    };
  });
}

export function itemsNamed(scope: string): readonly number[] {
  const items: number[] = [];
  for (const match of scope.matchAll(/第?([一二三四五六七八九十\d]{1,3}(?:[、和及至到][第]?[一二三四五六七八九十\d]{1,3})*)(?:项|判项)/g)) {
    const words = (match[1] ?? '').replace(/第/g, '');
    const range = /^(.+)[至到](.+)$/.exec(words);
    if (range) {
      const [from, to] = [smallCount(range[1]) ?? 0, smallCount(range[2]) ?? 0];
      for (let item = from; item > 0 && item <= to && item < 60; item++) items.push(item);
    } else items.push(...words.split(/[、和及]/).flatMap((word) => smallCount(word) ?? []));
  }
  return items;
}

function nearestItem(link: StatedLink, monetary: readonly MonetaryObligation[]): number {
  if (monetary.some((one) => one.item === link.item)) return link.item;
  return Math.max(0, ...monetary.filter((one) => one.item < link.item).map((one) => one.item));
}
