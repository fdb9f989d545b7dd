import type { LegalDay } from '@duixian/kernel/legal-day';
import type { DeferralGround } from './defer.ts';

type MoneyTerm = 'money-order' | 'money-pay' | 'money-30' | 'money-after-block';

/** 案款节点效果 · What an act of this module does to its clocks; `subject` is the receipt or the decision. */
export type MoneyClock =
  | { readonly kind: 'start' | 'satisfy' | 'resume'; readonly term: MoneyTerm; readonly on: LegalDay; readonly subject: string }
  | {
      readonly kind: 'suspend';
      readonly term: MoneyTerm;
      readonly on: LegalDay;
      readonly ground: DeferralGround;
      readonly subject: string;
    };

/**
 * 到账起算 · Two clocks a receipt: ten working days to the payment notice, counted from arrival, and the thirty days of
 * 2017, counted from the day the officer learns of it (法〔2021〕322号第二十二项; 法发〔2017〕6号第十条).
 */
export function whenMoneyIsKnown(receipt: string, arrivedOn: LegalDay, officerToldOn: LegalDay): readonly MoneyClock[] {
  return [
    { kind: 'start', term: 'money-order', on: arrivedOn, subject: receipt },
    { kind: 'start', term: 'money-30', on: officerToldOn, subject: receipt },
  ];
}

/** 付款通知送财务 · Ends the enforcement side's clock for each receipt paid out whole; finance's own five working days begin. */
export function whenApproved(payout: string, wholeReceipts: readonly string[], on: LegalDay): readonly MoneyClock[] {
  return [
    ...wholeReceipts.map((receipt): MoneyClock => ({ kind: 'satisfy', term: 'money-order', on, subject: receipt })),
    { kind: 'start', term: 'money-pay', on, subject: payout },
  ];
}

/** 付讫 · Only the bank's "paid" stops finance's clock, so a payment that bounces has never stopped it. */
export function whenPaid(
  payout: string,
  wholeReceipts: readonly { readonly receipt: string; readonly wasDeferred: boolean }[],
  on: LegalDay,
): readonly MoneyClock[] {
  return [
    { kind: 'satisfy', term: 'money-pay', on, subject: payout },
    ...wholeReceipts.flatMap(({ receipt, wasDeferred }): readonly MoneyClock[] => [
      { kind: 'satisfy', term: 'money-30', on, subject: receipt },
      ...(wasDeferred ? [{ kind: 'satisfy', term: 'money-after-block', on, subject: receipt } as const] : []),
    ]),
  ];
}

/** 付后退汇 · Finance's clock runs again from the day the notice reached it; the day of arrival stays what it was. */
export function whenReturned(payout: string, noticeReceivedOn: LegalDay): readonly MoneyClock[] {
  return [{ kind: 'start', term: 'money-pay', on: noticeReceivedOn, subject: payout }];
}

/** 提存领取、取回 · Finance's five days run again, from the day it is told to pay what was deposited. */
export function whenDepositEnds(payout: string, on: LegalDay): readonly MoneyClock[] {
  return [{ kind: 'start', term: 'money-pay', on, subject: payout }];
}

/** 延缓发放 · Both clocks of the receipt stand still. */
export function whenDeferred(receipt: string, ground: DeferralGround, on: LegalDay): readonly MoneyClock[] {
  return [
    { kind: 'suspend', term: 'money-order', on, ground, subject: receipt },
    { kind: 'suspend', term: 'money-30', on, ground, subject: receipt },
  ];
}

/** 争议解除 · The part that was held back: the clocks of the receipt ran on for the rest, only the ten days begin. */
export function whenDisputeEnds(receipt: string, on: LegalDay): readonly MoneyClock[] {
  return [{ kind: 'start', term: 'money-after-block', on, subject: receipt }];
}

/** 事由消失 · They run on, and the ten days after the end of the ground begin. */
export function whenDeferralEnds(receipt: string, on: LegalDay): readonly MoneyClock[] {
  return [
    { kind: 'resume', term: 'money-order', on, subject: receipt },
    { kind: 'resume', term: 'money-30', on, subject: receipt },
    { kind: 'start', term: 'money-after-block', on, subject: receipt },
  ];
}

/** 和解节点 · The creditor's two years to ask again, from the last day of performance (执行和解规定第十条). */
export type SettlementClock =
  | { readonly kind: 'start' | 'satisfy'; readonly term: 'settle-resume'; readonly on: LegalDay; readonly subject: string }
  | { readonly kind: 'cancel'; readonly term: 'settle-resume'; readonly reason: string; readonly subject: string };

export function whenSettled(settlement: string, lastDueOn: LegalDay): readonly SettlementClock[] {
  return [{ kind: 'start', term: 'settle-resume', on: lastDueOn, subject: settlement }];
}

/** Asked for again, the period has done its work; performed or given up, there is nothing to ask for. */
export function whenSettlementEnds(
  settlement: string,
  how: 'performed' | 'ended' | { readonly resumedOn: LegalDay },
): readonly SettlementClock[] {
  if (typeof how === 'string') return [{ kind: 'cancel', term: 'settle-resume', reason: how, subject: settlement }];
  return [{ kind: 'satisfy', term: 'settle-resume', on: how.resumedOn, subject: settlement }];
}
