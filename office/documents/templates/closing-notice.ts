import { civilProcedureLaw } from '@duixian/law/instruments/civil-procedure-law';
import { enforcementRegulations } from '@duixian/law/instruments/enforcement-regulations';
import type { DocumentTemplate } from '../rules/document-template.ts';
import { ALWAYS } from '../rules/written-kind.ts';

/** 结案通知书 · Tells the parties that the case is closed as performed. */
export const closingNotice = {
  kind: 'closing-notice',
  family: 'notice',
  titleZh: '结案通知书',
  layout: 'closing-notice.typ',
  body: [],
  facts: [
    { fact: 'parties.named', at: 'parties_named', entry: false },
    { fact: 'creditor.names', at: 'creditors', entry: false },
    { fact: 'debtor.names', at: 'debtors', entry: false },
    { fact: 'case.cause', at: 'cause', entry: false },
    { fact: 'case.filed-on', at: 'filed_on', entry: false },
    { fact: 'title.court', at: 'title_court', entry: false },
    { fact: 'title.number', at: 'title_number', entry: false },
    { fact: 'title.name', at: 'title_name', entry: false },
    { fact: 'closing.performance', at: 'performance', entry: true },
    { fact: 'fee.execution', at: 'fee', entry: false },
    { fact: 'fee.state', at: 'fee_state', entry: true },
  ],
  basis: [enforcementRegulations.article('第六十四条')],
  stages: ALWAYS,
  approval: [],
  moneyFirst: false,
  suffix: 'plain',
  once: 'case',
  addressee: 'parties',
  addressedBy: null,
  signature: 'court',
  seal: 'over-date',
  service: { kind: 'electronic-with-consent', basis: civilProcedureLaw.article('第九十条') },
  satisfies: [],
  fileSection: 'closing',
  receiver: [],
} as const satisfies DocumentTemplate;
