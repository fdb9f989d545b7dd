import type { DocumentKind } from './document-kinds.ts';

/**
 * 待核条文 · Articles a kind of paper cites whose number has not been read in the official text yet. They were taken from
 * general knowledge of the instrument; the drafter is told, the paper is not marked. Checked against the office's notes of
 * procedure and operations on 2026-11-22; a line goes when somebody has read the article in the edition in force.
 */
export const UNVERIFIED_BASIS: Readonly<Partial<Record<DocumentKind, readonly string[]>>> = {
  'auction-entrustment': ['《最高人民法院关于人民法院网络司法拍卖若干问题的规定》第七条'],
  'bankruptcy-referral-decision': ['《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十一条'],
  'change-party-ruling': ['《最高人民法院关于民事执行中变更、追加当事人若干问题的规定》第一条'],
  'closing-notice': ['《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第六十四条'],
  'consumption-lift-order': ['《最高人民法院关于限制被执行人高消费及有关消费的若干规定》第九条'],
  'consumption-order': [
    '《最高人民法院关于限制被执行人高消费及有关消费的若干规定》第一条',
    '《最高人民法院关于限制被执行人高消费及有关消费的若干规定》第三条',
    '《最高人民法院关于限制被执行人高消费及有关消费的若干规定》第五条',
  ],
  'correction-refusal-decision': ['《最高人民法院关于公布失信被执行人名单信息的若干规定》第十一条'],
  'creditor-clue-notice': ['《最高人民法院关于民事执行中财产调查若干问题的规定》第一条'],
  'delegation-letter': ['《最高人民法院关于委托执行若干问题的规定》第一条'],
  'detention-decision': ['《中华人民共和国民事诉讼法》第一百一十四条'],
  'due-debt-ruling': [
    '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第四百九十九条',
    '《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第四十九条',
  ],
  'enforcement-certificate': ['《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第五十三条'],
  'exit-ban-decision': [
    '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉执行程序若干问题的解释》第二十三条',
    '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉执行程序若干问题的解释》第二十四条',
  ],
  'exit-ban-lift-decision': ['《最高人民法院关于适用〈中华人民共和国民事诉讼法〉执行程序若干问题的解释》第二十五条'],
  'fine-decision': ['《中华人民共和国民事诉讼法》第一百一十四条'],
  'goods-for-debt-ruling': ['《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第四百九十条'],
  'lift-control-ruling': ['《最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定》第二十八条'],
  'participation-letter': ['《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百零七条'],
  'payee-account-form': ['《最高人民法院关于进一步完善执行权制约机制加强执行监督的意见》第20条'],
  'recover-property-notice': ['《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第三十二条'],
  'restitution-ruling': [
    '《中华人民共和国民事诉讼法》第二百四十四条',
    '《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第六十五条',
  ],
  'resumption-notice': ['《中华人民共和国民事诉讼法》第二百六十七条'],
  'security-ruling': ['《中华人民共和国民事诉讼法》第二百四十二条'],
  'settlement-record': ['《最高人民法院关于执行和解若干问题的规定》第二条'],
  'stay-ruling': ['《中华人民共和国民事诉讼法》第二百六十七条'],
  'title-transfer-assistance-notice': ['《中华人民共和国民事诉讼法》第二百六十二条'],
};

export function unverifiedBasisOf(kind: DocumentKind): readonly string[] {
  return UNVERIFIED_BASIS[kind] ?? [];
}
