import { smallCount } from './figures.ts';
import { listsOf, mentionsIn } from './mentions.ts';
import type { NamedParty } from './parties.ts';
import type { Clause } from './parts.ts';
import type { InterestRule, LiabilityLink, MonetaryObligation } from './reading.ts';
import type { SourceText } from './source-text.ts';

const ANSWERS =
  /(?:对|就)([^；。]{2,120}?)(?:在[^；。，]{2,40}?范围内)?(?:承担|负)(连带|补充|共同|按份)?(?:给付|支付|清偿|赔偿|偿还|给付|保证|还款|付款)*责任/;

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
  const answer = ANSWERS.exec(clause.text);
  if (answer === null) return undefined;
  const lists = listsOf(clause.text, mentionsIn(clause.text, parties));
  const who = lists.filter((list) => list.end <= answer.index).at(-1);
  if (
    who === undefined ||
    !/^(?:应|亦|自愿|需|须|也|还|当|分别|均|在[^，。；]{2,40}范围内)*$/.test(clause.text.slice(who.end, answer.index))
  )
    return undefined;
  const word = answer[2];
  return {
    kind:
      word === undefined || word === '补充'
        ? 'supplementary'
        : word === '按份'
          ? 'several'
          : word === '共同'
            ? 'common'
            : 'joint_and_several',
    parties: who.ids,
    scope: answer[1] ?? '',
    item: clause.item,
    start: clause.start + who.start,
    end: clause.start + answer.index + answer[0].length,
  };
}

/** 连带、共同、按份 · Which sums a link covers: the items it names, or what the clause before it ordered. */
export function resolveLinks(
  source: SourceText,
  stated: readonly StatedLink[],
  monetary: readonly MonetaryObligation[],
  interest: readonly InterestRule[],
): readonly LiabilityLink[] {
  return stated.map((link) => {
    const items = itemsNamed(link.scope);
    const wanted = (item: number) => (items.length > 0 ? items.includes(item) : item === nearestItem(link, monetary));
    const sums = monetary.filter((one) => wanted(one.item) && !link.parties.every((id) => one.debtors.includes(id)));
    const rules = interest.filter((one) => wanted(one.item));
    const debtors = sums.flatMap((one) => [...one.debtors]);
    return {
      kind: link.kind,
      parties: [...new Set([...debtors, ...link.parties])],
      obligations: [...sums.map((one) => one.id), ...rules.map((one) => one.id)],
      scope: link.scope,
      shares: [],
      passage: source.passage(link.start, link.end),
    };
  });
}

function itemsNamed(scope: string): readonly number[] {
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
