import { civilProcedureInterpretation } from '@duixian/law/instruments/civil-procedure-interpretation';
import { civilProcedureLaw } from '@duixian/law/instruments/civil-procedure-law';
import { civilProcedure } from '@duixian/law/instruments/civil-procedure-law-articles';
import { enforcementRegulations } from '@duixian/law/instruments/enforcement-regulations';
import { DOUBLED_INTEREST_DUTY } from '@duixian/law/parameters/delayed-interest';
import { CASE_ACCOUNT_BASIS } from '@duixian/law/parameters/payout';
import type { DocumentTemplate } from '../rules/document-template.ts';
import { OPEN } from '../rules/written-kind.ts';

/**
 * 执行通知书 · Tells the debtor to perform. It prints the case account, the right to refuse any other account and the
 * reporting line, as 法发〔2017〕6号第五条 and 法〔2021〕322号 items 19–21 order; a letterhead without them blocks the paper.
 */
export const enforcementNotice = {
  kind: 'enforcement-notice',
  family: 'notice',
  titleZh: '执行通知书',
  layout: 'enforcement-notice.typ',
  body: [],
  facts: [
    { fact: 'debtor.name', at: 'debtor.name', entry: false },
    { fact: 'debtor.salutation', at: 'debtor.you', entry: false },
    { fact: 'creditor.names', at: 'creditors', entry: false },
    { fact: 'debtor.names', at: 'debtors', entry: false },
    { fact: 'case.cause', at: 'cause', entry: false },
    { fact: 'case.number', at: 'case_number', entry: false },
    { fact: 'case.filed-on', at: 'filed_on', entry: false },
    { fact: 'title.court', at: 'title_court', entry: false },
    { fact: 'title.number', at: 'title_number', entry: false },
    { fact: 'title.name', at: 'title_name', entry: false },
    { fact: 'claim.obligation', at: 'obligation', entry: false },
    { fact: 'claim.amount', at: 'claim', entry: false },
    { fact: 'fee.execution', at: 'fee', entry: false },
    { fact: 'account.holder', at: 'account.holder', entry: false },
    { fact: 'account.bank', at: 'account.bank', entry: false },
    { fact: 'account.number', at: 'account.number', entry: false },
    { fact: 'account.remark', at: 'account.remark', entry: false },
    { fact: 'court.hotline', at: 'hotline', entry: false },
    { fact: 'officer.name', at: 'officer.name', entry: false },
    { fact: 'officer.phone', at: 'officer.phone', entry: false },
    { fact: 'court.address', at: 'court_address', entry: false },
  ],
  basis: [
    civilProcedure('notice'),
    DOUBLED_INTEREST_DUTY,
    civilProcedureInterpretation.article('第四百八十条'),
    enforcementRegulations.article('第二十二条'),
    ...CASE_ACCOUNT_BASIS,
  ],
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
  satisfies: ['exec-notice-internal', 'exec-notice-statutory'],
  fileSection: 'notice',
  receiver: [],
} as const satisfies DocumentTemplate;
