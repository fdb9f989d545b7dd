import { enforcementSupervisionOpinion } from '@duixian/law/instruments/enforcement-supervision-opinion';
import { fundsAndGoodsRules } from '@duixian/law/instruments/funds-and-goods-rules';
import type { DocumentTemplate } from '../rules/document-template.ts';
import { ALWAYS } from '../rules/written-kind.ts';

/** 执行款发放审批表 · The form 法发〔2017〕6号第十二条 asks for before finance pays. Signed by hand, filed, served on nobody. */
export const payoutApprovalForm = {
  kind: 'payout-approval-form',
  family: 'form',
  titleZh: '执行款发放审批表',
  layout: 'payout-approval-form.typ',
  body: [],
  facts: [
    { fact: 'case.number', at: 'case_number', entry: false },
    { fact: 'case.cause', at: 'cause', entry: false },
    { fact: 'creditor.names', at: 'creditors', entry: false },
    { fact: 'debtor.names', at: 'debtors', entry: false },
    { fact: 'receipt.payer', at: 'payer', entry: false },
    { fact: 'receipt.on', at: 'received_on', entry: false },
    { fact: 'receipt.amount', at: 'received', entry: false },
    { fact: 'receipt.means', at: 'received_by', entry: true },
    { fact: 'payee.name', at: 'payee.name', entry: false },
    { fact: 'payee.account', at: 'payee.number', entry: false },
    { fact: 'payee.bank', at: 'payee.bank', entry: false },
    { fact: 'payee.proof', at: 'payee.proof', entry: false },
    { fact: 'payout.means', at: 'method', entry: true },
    { fact: 'payout.amount', at: 'payout', entry: false },
    { fact: 'payout.composition', at: 'composition', entry: false },
    { fact: 'payout.term', at: 'term', entry: false },
  ],
  basis: [fundsAndGoodsRules.article('第十二条'), enforcementSupervisionOpinion.article('第二十二条')],
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
