import { mentionsIn, withoutRemarks } from './mentions.ts';
import type { NamedParty } from './parties.ts';
import type { Clause } from './parts.ts';
import { PAY } from './sum-words.ts';

/**
 * 一句数令 · …，扣除已垫付的五千元后，原告应返还被告三千元。 One sentence may order two people to pay: it is cut where, after one
 * order, a party stands at the head of the next. A sum that a later part sets off against is given up, being no order.
 */
export function subOrders(clause: Clause, parties: readonly NamedParty[]): readonly Clause[] {
  const mentions = mentionsIn(clause.text, parties);
  const text = withoutRemarks(clause.text, mentions);
  const cuts: number[] = [0];
  for (const mention of mentions) {
    const from = cuts[cuts.length - 1] ?? 0;
    const heads = /，(?:但|而|同时|并由|由)?(?:原告|被告|上诉人|被上诉人|被?申请人)?$/.exec(text.slice(0, mention.start));
    if (
      heads === null ||
      !(orders(text.slice(from, heads.index)) || /(?:抚养|所有|离婚|解除)$/.test(text.slice(from, heads.index))) ||
      !orders(text.slice(mention.end))
    )
      continue;
    cuts.push(heads.index + 1);
  }
  return cuts.map((from, at) => ({
    ...clause,
    text: clause.text.slice(from, cuts[at + 1] ?? clause.text.length),
    start: clause.start + from,
  }));
}

function orders(text: string): boolean {
  return text.search(PAY) >= 0;
}

const CONDITION =
  /(?:^|，|；)(?:如(?:果)?|若|倘若|倘)[^，。；]{0,40}?(?:不能|无法|未能|未(?!来)|逾期|毁损|灭失|不足|拒不|到期不)[^，。；]{0,30}(?=，|$)/;

/** 如不能返还则… · What is ordered only on a condition is no sum of the title: the clause is read up to the condition. */
export function withoutConditions(clause: Clause): Clause {
  const condition = CONDITION.exec(clause.text);
  return condition === null ? clause : { ...clause, text: clause.text.slice(0, condition.index) };
}
