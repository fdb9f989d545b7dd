import { civilProcedureLaw } from '@duixian/law/instruments/civil-procedure-law';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { propertyInvestigationRules } from '@duixian/law/instruments/property-investigation-rules';
import type { DocumentTemplate } from '../rules/document-template.ts';
import { OPEN } from '../rules/written-kind.ts';

/** 报告财产令 · Goes out with the notice (法释〔2017〕8号第三条), with the form to fill in. The days are what the order says: no text fixes them. */
export const propertyReportOrder = {
  kind: 'property-report-order',
  family: 'order',
  titleZh: '报告财产令',
  layout: 'property-report-order.typ',
  body: [],
  facts: [
    { fact: 'debtor.name', at: 'debtor.name', entry: false },
    { fact: 'debtor.salutation', at: 'debtor.you', entry: false },
    { fact: 'creditor.names', at: 'creditors', entry: false },
    { fact: 'debtor.names', at: 'debtors', entry: false },
    { fact: 'case.cause', at: 'cause', entry: false },
    { fact: 'case.number', at: 'case_number', entry: false },
    { fact: 'case.filed-on', at: 'filed_on', entry: false },
    { fact: 'report.days', at: 'report_days', entry: true },
  ],
  basis: [civilProcedure('report'), propertyInvestigationRules.article('第三条'), propertyInvestigationRules.article('第四条')],
  stages: OPEN,
  approval: [],
  moneyFirst: false,
  suffix: 'plain',
  once: 'party',
  addressee: 'debtor',
  addressedBy: null,
  signature: 'court',
  seal: 'over-date',
  service: { kind: 'electronic-with-consent', basis: civilProcedureLaw.article('第九十条') },
  satisfies: ['report-order'],
  fileSection: 'notice',
  receiver: [],
} as const satisfies DocumentTemplate;
