import type { Ctx, TaskEffect } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { addFen, type Fen, fen, yuanText, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { answersOf, insertAnswer, type KeptAnswer } from '../store/hand.ts';
import { saveMeasure } from '../store/measures.ts';
import type { ReceiptId } from '../store/third-money.ts';
import { takeBackMonths } from '../store/withheld-months.ts';
import { saveWithholding, withholdingsOfCase } from '../store/withholdings.ts';
import { holdMeasure } from './hold-measure.ts';
import { toDecide } from './measure-effects.ts';

type NotFound = { readonly kind: 'not-found' };
interface Gone {
  readonly case: CaseId;
  readonly receipt: ReceiptId;
}

/**
 * 撤销认领之后 · Money that was put down for a claim or for a month turned out not to be this case's: the claim holds again what it held,
 * the month is open again, and somebody looks. Safe to run twice.
 */
export async function takeBackPayments(ctx: Ctx, gone: Gone): Promise<Result<{ claims: number; months: number }, NotFound>> {
  const held = await holdCase(ctx, gone.case);
  if (!held.ok) return held;
  const answers = await answersOf(ctx, gone.case);
  const before = new Set(answers.map((one) => one.ofAnswer));
  const paid = answers.filter((one) => one.answer === 'performed' && one.receipt === gone.receipt && !before.has(one.answerId));
  for (const payment of paid) {
    const back = await takeBackClaim(ctx, gone, payment);
    if (!back.ok) return back;
  }
  const months = await takeBackMonths(ctx.tx, ctx.region, { ...gone, at: ctx.now });
  const orders = await withholdingsOfCase(ctx.tx, ctx.region, gone.case);
  for (const order of orders.filter((one) => months.some((month) => month.withholding === one.withholdingId))) {
    const own = months.filter((month) => month.withholding === order.withholdingId);
    const reopens = order.state === 'ended' && order.endReason === 'debt-covered';
    if (reopens) await saveWithholding(ctx.tx, ctx.region, order.withholdingId, { state: 'reopened' });
    const amount = addFen(...own.map((month) => month.amount));
    await ctx.record({
      type: 'assets.month-taken-back',
      subject: order.withholdingId,
      case: gone.case,
      facts: { employer: order.employer, amount: yuanText(amount), month: own.map((one) => one.month.toString().slice(0, 7)).join('、') },
      tasks: [look(order.withholdingId, order.employer, amount)],
    });
  }
  return ok({ claims: paid.length, months: months.length });
}

async function takeBackClaim(ctx: Ctx, gone: Gone, payment: KeptAnswer): Promise<Result<'done', NotFound>> {
  const found = await holdMeasure(ctx, { case: gone.case, measure: payment.measureId });
  if (!found.ok) return found;
  const { measure, asset } = found.value;
  const amount = must(payment.amount, 'a payment has its sum');
  await insertAnswer(ctx, {
    ...payment,
    case: gone.case,
    court: measure.court,
    answerId: ctx.newId<'claim-answer'>(),
    answer: 'taken-back',
    on: ctx.today,
    ofAnswer: payment.answerId,
  });
  const deducted = fen(measure.deducted - amount);
  const runs = measure.state === 'held' || measure.state === 'waiting';
  // It had ended because of this money: it goes on with the days it had.
  const revives = measure.state === 'exhausted';
  const holds = addFen(measure.held ?? ZERO_FEN, amount);
  await saveMeasure(
    ctx.tx,
    ctx.region,
    measure.measureId,
    runs || revives
      ? { deducted, held: holds, asked: addFen(holds, measure.waiting ?? ZERO_FEN), ...(revives ? { state: 'held', endedOn: null } : {}) }
      : { deducted },
  );
  await ctx.record({
    type: 'assets.claim-payment-taken-back',
    subject: measure.measureId,
    case: gone.case,
    facts: { asset: asset.label, amount: yuanText(amount), reference: payment.paper },
    clocks: revives
      ? [{ kind: 'hold', term: measure.term, on: measure.from, printedEnd: measure.printedEnd, subject: measure.measureId }]
      : [],
    tasks: [look(measure.measureId, asset.label, amount), ...(revives ? [toDecide(ctx, { asset, measure }, measure)] : [])],
  });
  return ok('done');
}

function look(subject: string, asset: string, amount: Fen): TaskEffect {
  return { kind: 'open', task: 'control-property', subject, facts: { asset, takenBack: yuanText(amount) } };
}
