import { enforcementProcedureInterpretation } from './instruments/enforcement-procedure-interpretation.ts';
import type { PauseGround } from './pause-lists.ts';
import type { BothLanguages, InterruptionListId } from './term.ts';

/** 中断事由表 · Events after which a limitation runs anew from its whole length. */
export interface InterruptionList {
  readonly id: InterruptionListId;
  readonly name: BothLanguages;
  readonly grounds: readonly PauseGround[];
}

const BASIS = enforcementProcedureInterpretation.article('第二十条');

/** 民事诉讼法 lets the limitation for enforcement be interrupted as any other; the interpretation names the events. */
const LIMITATION: InterruptionList = {
  id: 'limitation',
  name: { zh: '申请执行时效中断事由', en: 'interruption of the limitation for enforcement' },
  grounds: [
    { id: 'application', name: { zh: '申请执行', en: 'application for enforcement' }, basis: BASIS },
    { id: 'settlement', name: { zh: '双方达成和解协议', en: 'settlement of the parties' }, basis: BASIS },
    { id: 'demand', name: { zh: '一方提出履行要求', en: 'one party demands performance' }, basis: BASIS },
    { id: 'promise', name: { zh: '一方同意履行义务', en: 'the other party agrees to perform' }, basis: BASIS },
  ],
};

const LISTS: { readonly [id in InterruptionListId]: InterruptionList } = { limitation: LIMITATION };

export function interruptionListOf(id: InterruptionListId): InterruptionList {
  return LISTS[id];
}
