import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { networkFreezeRules } from '@duixian/law/instruments/network-freeze-rules';
import type { DocumentTemplate } from '../rules/document-template.ts';
import { bankExactAmount, bankWholeAccount } from '../rules/receiver-rules.ts';
import { WORKING } from '../rules/written-kind.ts';

const common = {
  family: 'notice',
  layout: 'deposit-assistance-notice.typ',
  body: [],
  facts: [
    { fact: 'measure.bank', at: 'bank', entry: true },
    { fact: 'creditor.names', at: 'creditors', entry: false },
    { fact: 'debtor.names', at: 'debtors', entry: false },
    { fact: 'case.cause', at: 'cause', entry: false },
    { fact: 'ruling.number', at: 'ruling_number', entry: false },
    { fact: 'measure.request', at: 'request', entry: true },
    { fact: 'measure.holder', at: 'target.holder', entry: true },
    { fact: 'measure.identity', at: 'target.identity', entry: true },
    { fact: 'measure.account', at: 'target.number', entry: true },
    { fact: 'measure.amount', at: 'amount', entry: true },
    { fact: 'measure.lines', at: 'lines', entry: true },
    { fact: 'officer.name', at: 'officer.name', entry: false },
    { fact: 'officer.phone', at: 'officer.phone', entry: false },
  ],
  basis: [civilProcedure('deposits'), networkFreezeRules.article('第一条')],
  stages: WORKING,
  approval: [],
  moneyFirst: false,
  suffix: 'ordinal-after-first',
  once: 'never',
  addressee: 'agency',
  addressedBy: 'measure.bank',
  signature: 'court',
  seal: 'over-date',
  // The bank gets it with the order through the network of enquiries (法释〔2013〕20号), not through a person's address.
  service: { kind: 'by-agency-network' },
  satisfies: [],
  fileSection: 'control',
  receiver: [bankExactAmount, bankWholeAccount],
} as const;

/** 协助冻结存款通知书 · Asks the bank to freeze; prints the exact sum and the printed end of the freeze. */
export const freezeAssistanceNotice = {
  ...common,
  kind: 'freeze-assistance-notice',
  titleZh: '协助冻结存款通知书',
} as const satisfies DocumentTemplate;

/** 协助扣划存款通知书 · Asks the bank to transfer; the money goes to the case's own account, no exception (法发〔2017〕6号第六条). */
export const deductAssistanceNotice = {
  ...common,
  kind: 'deduct-assistance-notice',
  titleZh: '协助扣划存款通知书',
} as const satisfies DocumentTemplate;
