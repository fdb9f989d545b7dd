import type { Ctx } from '@duixian/audit/act';
import type { PersonId } from '@duixian/kernel/ids';
import { plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { addresseesOf } from '../queries/addressees.ts';
import { findRow } from '../queries.ts';
import { type AnswerBy, answerDayOf, type OfficialDays } from '../rules/answer-term.ts';
import { answerDayProblem, type IssueRefusal, type OrderId, READ_WITHIN_DAYS } from '../rules/order.ts';
import { checksFor, type OrderCheck } from '../rules/order-checks.ts';
import { TILE_SPECS, type Tile } from '../rules/tiles.ts';
import { insertOrder, openOrderOf } from '../store/orders.ts';
import { stampOf } from '../store/tables.ts';
import { sendNotice } from './send-notice.ts';

export interface OrderInput {
  readonly tile: Tile;
  readonly rowId: string;
  readonly to: PersonId;
  readonly words: string;
  readonly answer: AnswerBy;
  readonly check: OrderCheck | null;
}

/** 督办 · From a row of the hub to the person who has to act on it: what, by when, and what the data must show in the end. */
export async function issueOrder(ctx: Ctx, input: OrderInput, calendar: OfficialDays): Promise<Result<{ orderId: OrderId }, IssueRefusal>> {
  const rowKind = TILE_SPECS[input.tile].row;
  if (rowKind === 'order') return refuse({ kind: 'order-of-an-order' });
  if (input.to === ctx.actor.personId) return refuse({ kind: 'not-to-oneself' });
  const answer = answerDayOf(input.answer, ctx.today, calendar);
  if (!answer.ok) return answer;
  const { dueOn, term } = answer.value;
  const late = answerDayProblem(dueOn, ctx.today);
  if (late) return refuse(late);
  if (input.check !== null && !checksFor(rowKind).includes(input.check)) return refuse({ kind: 'check-does-not-fit', check: input.check });
  const row = await findRow(ctx, input.tile, input.rowId);
  if (!row) return refuse({ kind: 'row-not-there' });
  const people = await addresseesOf(ctx, row.court);
  const addressee = people.find((one) => one.personId === input.to);
  if (!addressee) return refuse({ kind: 'cannot-receive-orders' });
  const at = stampOf(ctx);
  const open = await openOrderOf(at, { rowId: row.rowId, addressee: input.to });
  if (open) return refuse({ kind: 'ordered-already', by: people.find((one) => one.personId === open)?.name ?? '' });

  const orderId = ctx.newId<'order'>();
  const { rowId, court, caseId, what, label } = row;
  await insertOrder(at, {
    orderId,
    court,
    caseId,
    tile: input.tile,
    rowKind,
    rowId,
    what,
    label,
    words: input.words,
    check: input.check,
    addressee: input.to,
    readDueOn: plusDays(ctx.today, READ_WITHIN_DAYS),
    answerDueOn: dueOn,
    term,
  });
  const facts = { order: orderId, words: input.words, dueOn: dueOn.toString(), by: ctx.actor.name };
  const events = await sendNotice(ctx, { court, to: input.to, kind: 'order-issued', source: orderId, caseId, facts });
  await ctx.record({
    type: 'hub.order-issued',
    subject: orderId,
    ...(caseId === null ? {} : { case: caseId }),
    facts: {
      to: input.to,
      person: addressee.name,
      tile: input.tile,
      words: input.words,
      dueOn: dueOn.toString(),
      term: term === null ? null : { value: term.value, unit: term.unit },
      check: input.check,
    },
    events,
  });
  return ok({ orderId });
}
