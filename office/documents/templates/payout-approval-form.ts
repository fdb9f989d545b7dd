import { enforcementSupervisionOpinion } from '@duixian/law/instruments/enforcement-supervision-opinion';
import { APPROVAL_FORM_FIELDS } from '@duixian/law/parameters/case-funds';
import type { DocumentTemplate } from '../rules/document-template.ts';
import { ALWAYS } from '../rules/written-kind.ts';

/** 审批表事项 · Which facts of the paper say what the article wants; a field of the list without its fact does not compile. */
const FIELD_FACTS: Readonly<Record<(typeof APPROVAL_FORM_FIELDS.value)[number], DocumentTemplate['facts']>> = {
  'case-number': [{ fact: 'case.number', at: 'case_number', entry: false }],
  parties: [
    { fact: 'creditor.names', at: 'creditors', entry: false },
    { fact: 'debtor.names', at: 'debtors', entry: false },
  ],
  payer: [{ fact: 'receipt.payer', at: 'payer', entry: false }],
  'amount-received': [{ fact: 'receipt.amount', at: 'received', entry: false }],
  'received-on': [{ fact: 'receipt.on', at: 'received_on', entry: false }],
  'means-of-payment-in': [{ fact: 'receipt.means', at: 'received_by', entry: true }],
  payee: [{ fact: 'payee.name', at: 'payee.name', entry: false }],
  'payee-account': [{ fact: 'payee.account', at: 'payee.number', entry: false }],
  'amount-paid-out': [{ fact: 'payout.amount', at: 'payout', entry: false }],
  'means-of-payment-out': [{ fact: 'payout.means', at: 'method', entry: true }],
};

/** 执行款发放审批表 · The form 法发〔2017〕6号第十二条 asks for before finance pays. Signed by hand, filed, served on nobody. */
export const payoutApprovalForm = {
  kind: 'payout-approval-form',
  family: 'form',
  titleZh: '执行款发放审批表',
  layout: 'payout-approval-form.typ',
  body: [],
  facts: [
    ...APPROVAL_FORM_FIELDS.value.flatMap((field) => FIELD_FACTS[field]),
    { fact: 'case.cause', at: 'cause', entry: false },
    { fact: 'payee.bank', at: 'payee.bank', entry: false },
    { fact: 'payee.proof', at: 'payee.proof', entry: false },
    { fact: 'payout.composition', at: 'composition', entry: false },
    { fact: 'payout.term', at: 'term', entry: false },
  ],
  basis: [...APPROVAL_FORM_FIELDS.basis, enforcementSupervisionOpinion.article('第二十二条')],
  stages: ALWAYS,
  approval: [],
  moneyFirst: false,
  suffix: 'plain',
  once: 'never',
  addressee: 'none',
  addressedBy: null,
  signature: 'hand',
  seal: 'none',
  service: { kind: 'not-served' },
  satisfies: [],
  fileSection: 'funds',
  receiver: [],
} as const satisfies DocumentTemplate;
