import type { Ctx, OfficeEvent } from '@duixian/audit/act';
import type { DepositGround } from '../rules/deposit.ts';
import type { NewDeposit } from '../store/deposits.ts';

const GROUNDS: Readonly<Record<DepositGround, string>> = {
  'refuses-without-reason': '申请执行人无正当理由拒绝领取',
  missing: '申请执行人下落不明',
  'dead-or-incapable-without-heir-or-guardian': '申请执行人死亡未确定继承人，或者丧失行为能力未确定监护人',
  'unreachable-at-the-given-contact': '按照申请执行人提供的联系方式无法通知其领取',
  other: '其他不能在期限内发放的情形',
};

/** 执行款提存审批表 · Asked for with the proposal, so that it is in the file before anybody approves (法发〔2017〕6号第十七条). */
export function depositFormAsked(ctx: Ctx, of: NewDeposit): OfficeEvent {
  return {
    type: 'documents.draft-asked',
    facts: {
      case: of.caseId,
      kind: 'deposit-approval-form',
      party: null,
      draftedBy: ctx.actor.personId,
      record: 'funds.deposit',
      recordId: of.depositId,
      facts: {
        'deposit.amount': { kind: 'amount', amount: of.amount.toString() },
        'deposit.reason': { kind: 'text', text: `${GROUNDS[of.ground]}。${of.reason}（证据：${of.evidence}）` },
      },
    },
    serialKey: of.caseId,
  };
}
