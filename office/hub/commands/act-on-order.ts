import type { Ctx } from '@duixian/audit/act';
import { plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type AnswerBy, answerDayOf, type OfficialDays } from '../rules/answer-term.ts';
import type { NoticeKind } from '../rules/notices.ts';
import {
  answerDayProblem,
  answeredLate,
  mayAnswer,
  mayJudge,
  mayRead,
  mayWithdraw,
  type OrderId,
  type OrderRefusal,
  VERIFY_WITHIN_DAYS,
} from '../rules/order.ts';
import { markSeen } from '../store/notices.ts';
import {
  insertWord,
  type LockedOrder,
  lockOrder,
  saveAnswered,
  saveClosed,
  saveRead,
  saveSentBack,
  saveWithdrawn,
} from '../store/orders.ts';
import { stampOf } from '../store/tables.ts';
import { sendNotice } from './send-notice.ts';

export type ActRefusal = OrderRefusal | { readonly kind: 'not-found' };

/** 阅知 · The addressee opened it. Reading twice is reading once. */
export async function readOrder(ctx: Ctx, input: { order: OrderId }): Promise<Result<{ fresh: boolean }, ActRefusal>> {
  const order = await lockOrder(ctx.tx, ctx.region, input.order);
  if (!order) return refuse({ kind: 'not-found' });
  const may = mayRead(order, ctx.actor.personId);
  if (!may.ok) return may;
  const at = stampOf(ctx);
  await markSeen(at, order.orderId);
  if (order.readOn !== null) return ok({ fresh: false });
  await saveRead(at, order.orderId, order.deliveredOn !== null);
  await ctx.record({ type: 'hub.order-read', subject: order.orderId, ...caseOf(order) });
  return ok({ fresh: true });
}

/** 答复 · Ends the addressee's clock and starts the verification; whether it was late is kept with the words. */
export async function answerOrder(
  ctx: Ctx,
  input: { order: OrderId; words: string },
): Promise<Result<{ lateDays: number | null }, ActRefusal>> {
  const order = await lockOrder(ctx.tx, ctx.region, input.order);
  if (!order) return refuse({ kind: 'not-found' });
  const may = mayAnswer(order, ctx.actor.personId);
  if (!may.ok) return may;
  const at = stampOf(ctx);
  const lateDays = answeredLate(order, ctx.today);
  if (order.readOn === null) await saveRead(at, order.orderId, order.deliveredOn !== null);
  await insertWord(at, { wordId: ctx.newId<'word'>(), order, kind: 'answer', words: input.words, lateDays });
  await saveAnswered(at, order.orderId, plusDays(ctx.today, VERIFY_WITHIN_DAYS));
  await markSeen(at, order.orderId);
  const told = await tell(ctx, order, 'order-answered', input.words);
  await ctx.record({
    type: 'hub.order-answered',
    subject: order.orderId,
    ...caseOf(order),
    facts: { words: input.words, lateDays },
    events: [...told, { type: 'hub.order-answered', facts: { order: order.orderId }, serialKey: order.orderId }],
  });
  return ok({ lateDays });
}

/** 认可 · The issuer takes the answer for good where the data cannot say so, with a word why. */
export async function acceptAnswer(ctx: Ctx, input: { order: OrderId; words: string }): Promise<Result<{ closed: true }, ActRefusal>> {
  const order = await lockOrder(ctx.tx, ctx.region, input.order);
  if (!order) return refuse({ kind: 'not-found' });
  const may = mayJudge(order, ctx.actor.personId);
  if (!may.ok) return may;
  const at = stampOf(ctx);
  await insertWord(at, { wordId: ctx.newId<'word'>(), order, kind: 'accept', words: input.words, lateDays: null });
  await saveClosed(at, order.orderId, 'accepted');
  const events = await tell(ctx, order, 'order-closed', input.words);
  await ctx.record({ type: 'hub.order-accepted', subject: order.orderId, ...caseOf(order), facts: { words: input.words }, events });
  return ok({ closed: true });
}

/** 退回重答 · The answer does not do; the addressee answers again by a new day. */
export async function sendBackOrder(
  ctx: Ctx,
  input: { order: OrderId; words: string; answer: AnswerBy },
  calendar: OfficialDays,
): Promise<Result<{ open: true }, ActRefusal>> {
  const order = await lockOrder(ctx.tx, ctx.region, input.order);
  if (!order) return refuse({ kind: 'not-found' });
  const may = mayJudge(order, ctx.actor.personId);
  if (!may.ok) return may;
  const answer = answerDayOf(input.answer, ctx.today, calendar);
  if (!answer.ok) return answer;
  const { dueOn, term } = answer.value;
  const late = answerDayProblem(dueOn, ctx.today);
  if (late) return refuse(late);
  const at = stampOf(ctx);
  await insertWord(at, { wordId: ctx.newId<'word'>(), order, kind: 'send-back', words: input.words, lateDays: null });
  await saveSentBack(at, order.orderId, dueOn, term);
  const events = await tell(ctx, order, 'order-sent-back', input.words);
  await ctx.record({
    type: 'hub.order-sent-back',
    subject: order.orderId,
    ...caseOf(order),
    facts: { words: input.words, dueOn: dueOn.toString() },
    events,
  });
  return ok({ open: true });
}

/** 撤销 · The issuer takes an order back, with a reason. It stays on record. */
export async function withdrawOrder(ctx: Ctx, input: { order: OrderId; words: string }): Promise<Result<{ withdrawn: true }, ActRefusal>> {
  const order = await lockOrder(ctx.tx, ctx.region, input.order);
  if (!order) return refuse({ kind: 'not-found' });
  const may = mayWithdraw(order, ctx.actor.personId);
  if (!may.ok) return may;
  const at = stampOf(ctx);
  await insertWord(at, { wordId: ctx.newId<'word'>(), order, kind: 'withdraw', words: input.words, lateDays: null });
  await saveWithdrawn(at, order.orderId);
  const events = await tell(ctx, order, 'order-withdrawn', input.words);
  await ctx.record({ type: 'hub.order-withdrawn', subject: order.orderId, ...caseOf(order), facts: { reason: input.words }, events });
  return ok({ withdrawn: true });
}

const TO_ISSUER: readonly NoticeKind[] = ['order-answered', 'order-delivered'];

/** What was done is told to the other side: arrival and answer to the issuer, everything else to the addressee. */
export function tell(ctx: Ctx, order: LockedOrder, kind: NoticeKind, words: string | null) {
  const to = TO_ISSUER.includes(kind) ? order.issuedBy : order.addressee;
  const facts = { order: order.orderId, words, by: ctx.actor.name };
  return sendNotice(ctx, { court: order.court, to, kind, source: order.orderId, caseId: order.caseId, facts });
}

export function caseOf(order: Pick<LockedOrder, 'caseId'>) {
  return order.caseId === null ? {} : { case: order.caseId };
}
