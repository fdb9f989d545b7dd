import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedureLaw } from '@duixian/law/instruments/civil-procedure-law';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import type { DocumentTemplate } from '../rules/document-template.ts';
import { ASSISTANT, WORKING } from '../rules/written-kind.ts';

/** 执行裁定书（冻结、划拨） · The ruling every control of a deposit rests on; the sum must be exact. */
export const freezeDeductRuling = {
  kind: 'freeze-deduct-ruling',
  family: 'ruling',
  titleZh: '执行裁定书',
  layout: 'freeze-deduct-ruling.typ',
  body: [],
  facts: [
    { fact: 'parties.described', at: 'parties', entry: false },
    { fact: 'creditor.names', at: 'creditors', entry: false },
    { fact: 'debtor.names', at: 'debtors', entry: false },
    { fact: 'case.cause', at: 'cause', entry: false },
    { fact: 'title.court', at: 'title_court', entry: false },
    { fact: 'title.number', at: 'title_number', entry: false },
    { fact: 'title.name', at: 'title_name', entry: false },
    { fact: 'measure.finding', at: 'finding', entry: true },
    { fact: 'measure.text', at: 'measure', entry: true },
    { fact: 'judge.name', at: 'judge', entry: false },
    ASSISTANT,
    { fact: 'clerk.name', at: 'clerk', entry: true },
  ],
  basis: [civilProcedure('deposits'), civilProcedureInterpretation.article('第四百八十五条')],
  stages: WORKING,
  approval: [],
  moneyFirst: false,
  suffix: 'ordinal',
  once: 'never',
  addressee: 'parties',
  addressedBy: null,
  signature: 'judge',
  seal: 'over-date',
  // Rulings may go electronically since the 2021 edition (now article 90); a paper copy is given on request.
  service: { kind: 'electronic-with-consent', basis: civilProcedureLaw.article('第九十条') },
  satisfies: [],
  fileSection: 'control',
  receiver: [],
} as const satisfies DocumentTemplate;
