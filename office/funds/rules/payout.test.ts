import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { describe, expect, test } from 'vitest';
import { whenApproved, whenDeferralEnds, whenDeferred, whenMoneyIsKnown, whenPaid } from './clocks.ts';
import { DEFERRAL_GROUNDS, mayApproveDeferral, mayDefer } from './defer.ts';
import { payeeProblem } from './payee.ts';
import { mayApprove, mayOrder, type PaymentOrder, type Payout, takeAnswer } from './payout.ts';

const facts = { payoutId: 'd', caseId: 'c', amount: fen(100n), draftedBy: 'judge', claimedBy: ['assistant'] };
const drafted: Payout = { ...facts, state: 'drafted' };
const approved: Payout = { ...facts, state: 'approved', approvedBy: 'director' };
const waiting: PaymentOrder = { state: 'waiting', attempt: 0 };

function kindOf(found: { ok: true } | { ok: false; refusal: { kind: string } }): string {
  return found.ok ? 'ok' : found.refusal.kind;
}

describe('法发〔2017〕6号第十二条、第十四条: claim, approval and payment are three persons', () => {
  test.each([
    { person: 'judge', kind: 'same-person', because: 'whoever drafts does not approve' },
    { person: 'assistant', kind: 'same-person', because: 'whoever claimed the money does not approve' },
    { person: 'director', kind: 'ok', because: 'the director did neither' },
  ])('$person approves: $because', ({ person, kind }) => expect(kindOf(mayApprove(drafted, person))).toBe(kind));

  test.each([
    { person: 'judge', kind: 'same-person', because: 'whoever drafts does not pay' },
    { person: 'assistant', kind: 'same-person', because: 'whoever claimed the money does not pay' },
    { person: 'director', kind: 'same-person', because: 'whoever approves does not pay' },
    { person: 'finance', kind: 'ok', because: 'finance did none of it' },
  ])('$person pays: $because', ({ person, kind }) => expect(kindOf(mayOrder(approved, waiting, person))).toBe(kind));

  test.each([
    { payout: approved, kind: 'payout-state' },
    { payout: { ...facts, state: 'returned', reason: 'x' } as const, kind: 'payout-state' },
  ])('a decision is approved once', ({ payout, kind }) => expect(kindOf(mayApprove(payout, 'director'))).toBe(kind));

  test('nothing is paid before it is approved', () => expect(kindOf(mayOrder(drafted, waiting, 'finance'))).toBe('payout-state'));

  test.each([
    { order: { state: 'ordered', attempt: 1, orderedBy: 'finance' }, kind: 'already-ordered' },
    { order: { state: 'paid', attempt: 1, reference: 'B' }, kind: 'already-ordered' },
    { order: { state: 'bounced', attempt: 1, reason: 'account-closed' }, kind: 'ok' },
  ] as const)('an order that is $order.state: $kind', ({ order, kind }) => expect(kindOf(mayOrder(approved, order, 'finance'))).toBe(kind));
});

describe('法发〔2017〕6号第十五条: the bank answers, and its number is the payee’s receipt', () => {
  const ordered: PaymentOrder = { state: 'ordered', attempt: 2, orderedBy: 'finance' };
  const paid: PaymentOrder = { state: 'paid', attempt: 2, reference: 'B1' };
  test.each([
    { order: ordered, attempt: 2, answer: { kind: 'paid', reference: 'B1' }, kind: 'ok', because: 'the first answer' },
    {
      order: ordered,
      attempt: 2,
      answer: { kind: 'paid', reference: ' ' },
      kind: 'paid-without-reference',
      because: '第十五条, no receipt',
    },
    {
      order: ordered,
      attempt: 1,
      answer: { kind: 'bounced', reason: 'r' },
      kind: 'order-state',
      because: 'an answer to an earlier attempt',
    },
    { order: paid, attempt: 2, answer: { kind: 'paid', reference: 'B1' }, kind: 'ok', because: 'the same answer again' },
    { order: paid, attempt: 2, answer: { kind: 'paid', reference: 'B2' }, kind: 'other-answer-kept', because: 'another reference' },
    { order: paid, attempt: 2, answer: { kind: 'bounced', reason: 'r' }, kind: 'other-answer-kept', because: 'paid money does not bounce' },
    { order: waiting, attempt: 0, answer: { kind: 'paid', reference: 'B1' }, kind: 'order-state', because: 'nothing was ordered' },
  ] as const)('$because: $kind', ({ order, attempt, answer, kind }) => expect(kindOf(takeAnswer(order, attempt, answer))).toBe(kind));

  test('the same answer again changes nothing', () => {
    const again = takeAnswer(paid, 2, { kind: 'paid', reference: 'B1' });
    expect(again.ok && again.value.fresh).toBe(false);
  });
});

describe('法发〔2017〕6号第十一条、第十三条与法〔2021〕322号第二十项: the payee', () => {
  const account = { name: '王五', bank: '衡江银行', number: '6222 0000 1' };
  const creditor = { party: 'p', partyName: '王五', role: 'applicant', account };
  test.each([
    { payee: creditor, asked: undefined, kind: undefined, because: 'the creditor with the confirmed account' },
    { payee: creditor, asked: { name: '王五', account: '622200001' }, kind: undefined, because: 'spaces are no difference' },
    { payee: creditor, asked: { name: '赵六', account: '622200001' }, kind: 'payee-not-creditor', because: 'another name' },
    { payee: creditor, asked: { name: '王五', account: '622299999' }, kind: 'payee-not-creditor', because: 'another account' },
    { payee: { ...creditor, role: 'agent' }, asked: undefined, kind: 'payee-not-creditor', because: 'an agent is not the creditor' },
    {
      payee: { ...creditor, account: null },
      asked: undefined,
      kind: 'payee-account-not-confirmed',
      because: 'nothing was confirmed at filing',
    },
    {
      payee: { ...creditor, account: { ...account, name: '赵六' } },
      asked: undefined,
      kind: 'payee-name-differs',
      because: 'the confirmed account is another person’s',
    },
  ])('$because: $kind', ({ payee, asked, kind }) => expect(payeeProblem(payee, asked)?.kind).toBe(kind));
});

describe('法发〔2017〕6号第十条: deferral', () => {
  const calendar = PUBLISHED_CALENDAR;
  const arrived = day('2026-09-01');

  test.each([
    { today: '2026-09-15', kind: 'ok', because: 'the tenth working day is still inside' },
    { today: '2026-09-16', kind: 'deferral-period-over', because: 'the period ended the day before' },
  ])('asked on $today: $because', ({ today, kind }) => expect(kindOf(mayDefer('distribution', arrived, day(today), calendar))).toBe(kind));

  test('the make-up Sunday of 20 September 2026 is a working day of the period', () => {
    const period = mayDefer('stay', day('2026-09-10'), day('2026-09-10'), calendar);
    expect(period.ok && period.value.toString()).toBe('2026-09-23');
  });

  test.each(DEFERRAL_GROUNDS.map((ground) => ({ ground })))('$ground is one of the five', ({ ground }) => {
    expect(kindOf(mayDefer(ground, arrived, arrived, calendar))).toBe('ok');
  });

  test('there is no sixth ground', () => {
    expect(kindOf(mayDefer('too-busy', arrived, arrived, calendar))).toBe('not-a-deferral-ground');
  });

  const proposed = { state: 'proposed', proposedBy: 'judge', ground: 'stay', arrivedOn: arrived } as const;
  test.each([
    { deferral: proposed, person: 'judge', today: '2026-09-02', kind: 'same-person', because: 'nobody approves the own request' },
    { deferral: proposed, person: 'director', today: '2026-09-02', kind: 'ok', because: 'a second person, in time' },
    { deferral: proposed, person: 'director', today: '2026-09-16', kind: 'deferral-period-over', because: 'approved too late' },
    {
      deferral: { ...proposed, state: 'ended' } as const,
      person: 'director',
      today: '2026-09-02',
      kind: 'deferral-state',
      because: 'it is over',
    },
  ])('$because: $kind', ({ deferral, person, today, kind }) => {
    expect(kindOf(mayApproveDeferral(deferral, person, day(today), calendar))).toBe(kind);
  });

  test('a year whose calendar is not published is not guessed', () => {
    expect(kindOf(mayDefer('stay', day('2026-12-28'), day('2026-12-29'), calendar))).toBe('calendar-not-loaded');
  });
});

describe('法〔2021〕322号第二十二项: clocks', () => {
  const on = day('2026-09-01');
  const terms = (effects: readonly { kind: string; term?: string }[]) => effects.map((effect) => `${effect.kind} ${effect.term ?? ''}`);

  test('arrival starts the ten working days and the thirty days, each receipt its own', () => {
    expect(terms(whenMoneyIsKnown('r', on, on))).toEqual(['start money-order', 'start money-30']);
  });
  test('the notice to finance ends the one and starts the five working days', () => {
    expect(terms(whenApproved('d', ['r'], on))).toEqual(['satisfy money-order', 'start money-pay']);
  });
  test('only the bank’s “paid” ends finance’s clock', () => {
    expect(terms(whenPaid('d', [{ receipt: 'r', wasDeferred: true }], on))).toEqual([
      'satisfy money-pay',
      'satisfy money-30',
      'satisfy money-after-block',
    ]);
  });
  test('a receipt paid out in part keeps its clocks', () => {
    expect(terms(whenApproved('d', [], on))).toEqual(['start money-pay']);
  });
  test('deferral stops both, its end starts the ten days', () => {
    expect(terms(whenDeferred('r', 'stay', on))).toEqual(['suspend money-order', 'suspend money-30']);
    expect(terms(whenDeferralEnds('r', on))).toEqual(['resume money-order', 'resume money-30', 'start money-after-block']);
  });
});
