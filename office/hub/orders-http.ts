import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { plusDays } from '@duixian/kernel/legal-day';
import { ok, refuse } from '@duixian/kernel/result';
import { acceptAnswer, answerOrder, readOrder, sendBackOrder, withdrawOrder } from './commands/act-on-order.ts';
import { issueOrder } from './commands/issue-order.ts';
import { urge } from './commands/urge.ts';
import { verifyOrder } from './commands/verify-order.ts';
import * as contract from './orders-contract.ts';
import { addresseesOf } from './queries/addressees.ts';
import { countOrders, listOrders, type OrderBox, type OrderKey, orderOf, type ShownOrder } from './queries/orders.ts';
import { findRow } from './queries.ts';
import { type AnswerTerm, answerDayOf, type OfficialDays } from './rules/answer-term.ts';
import { LONGEST_ANSWER_DAYS } from './rules/order.ts';
import { checksFor } from './rules/order-checks.ts';
import { TILE_SPECS } from './rules/tiles.ts';

const PAGE = 50;

/** The court's official calendar, as it stands now. */
export interface OrderDoors {
  readonly calendarOf: (ctx: Ctx) => Promise<OfficialDays>;
}

export function ordersRoutes(handle: Handle<Ctx>, { calendarOf }: OrderDoors): void {
  handle(contract.orderForm, async (ctx, { params }) => {
    const { row: kind } = TILE_SPECS[params.tile];
    if (kind === 'order') return refuse({ kind: 'order-of-an-order' });
    const row = await findRow(ctx, params.tile, params.row);
    if (!row) return refuse({ kind: 'row-not-there' });
    const addressees = (await addresseesOf(ctx, row.court)).filter((one) => one.personId !== ctx.actor.personId);
    const suggested = addressees.some((one) => one.personId === row.officer) ? row.officer : null;
    const latest = plusDays(ctx.today, LONGEST_ANSWER_DAYS);
    return ok({ addressees: [...addressees], suggested, checks: [...checksFor(kind)], earliest: ctx.today, latest });
  });
  handle(contract.reckonAnswerDay, async (ctx, { query }) => {
    const found = answerDayOf({ by: 'term', ...query }, ctx.today, await calendarOf(ctx));
    return found.ok ? ok({ dueOn: found.value.dueOn, term: termOut(found.value.term) }) : found;
  });
  handle(contract.issueOrder, async (ctx, { params, body }) =>
    issueOrder(ctx, { tile: params.tile, rowId: params.row, ...body }, await calendarOf(ctx)),
  );
  handle(contract.urgeRow, (ctx, { params }) => urge(ctx, { tile: params.tile, rowId: params.row }));
  handle(contract.listOrders, async (ctx, { query }) => {
    const openOnly = query.state !== 'all';
    const box: OrderBox = query.box ?? 'to-me';
    const rows = await listOrders(ctx, { box, openOnly }, keyFrom(query.after), PAGE);
    const last = rows.at(-1);
    const next = rows.length === PAGE && last ? `${last.held.answerDueOn.toString()}_${last.orderId}` : null;
    const boxes = {
      'to-me': await countOrders(ctx, { box: 'to-me', openOnly }),
      'by-me': await countOrders(ctx, { box: 'by-me', openOnly }),
      court: await countOrders(ctx, { box: 'court', openOnly }),
    };
    return ok({ rows: rows.map(rowOut), next, total: boxes[box], boxes });
  });
  handle(contract.showOrder, async (ctx, { params }) => {
    const found = await orderOf(ctx, params.order);
    return found.ok ? ok({ ...found.value, ...rowOut(found.value), answerTerm: termOut(found.value.answerTerm) }) : found;
  });
  handle(contract.readOrder, (ctx, { params }) => readOrder(ctx, params));
  handle(contract.answerOrder, (ctx, { params, body }) => answerOrder(ctx, { ...params, ...body }));
  handle(contract.acceptAnswer, (ctx, { params, body }) => acceptAnswer(ctx, { ...params, ...body }));
  handle(contract.sendBackOrder, async (ctx, { params, body }) => sendBackOrder(ctx, { ...params, ...body }, await calendarOf(ctx)));
  handle(contract.withdrawOrder, (ctx, { params, body }) => withdrawOrder(ctx, { ...params, ...body }));
  handle(contract.verifyOrder, (ctx, { params }) => verifyOrder(ctx, params));
}

function rowOut({ held, steps, ...row }: ShownOrder) {
  const { state, check, issuedOn, answerDueOn } = held;
  return { ...row, state, check, issuedOn, answerDueOn, steps: [...steps] };
}

function termOut(term: AnswerTerm | null) {
  return term === null ? null : { ...term, uncounted: [...term.uncounted] };
}

function keyFrom(after: string | undefined): OrderKey | undefined {
  const [on, orderId] = after?.split('_') ?? [];
  return on === undefined || orderId === undefined ? undefined : { on, orderId };
}
