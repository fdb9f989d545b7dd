import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { cappedCount, dayKey, idOf, instantText, legalDay, pageOf, plainFacts, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { LONGEST_TERM, TERM_UNITS } from './rules/answer-term.ts';
import { type IssueRefusal, ORDER_STATES, type OrderRefusal, type UrgeRefusal } from './rules/order.ts';
import { ORDER_CHECKS } from './rules/order-checks.ts';
import { TILES } from './rules/tiles.ts';
import { answerTermJson } from './term-json.ts';

const tile = z.enum(TILES);
const check = z.enum(ORDER_CHECKS);
const theRow = z.object({ tile, row: z.uuid() });
const theOrder = z.object({ order: idOf<'order'>() });

const unit = z.enum(TERM_UNITS);
const value = z.int().min(1).max(LONGEST_TERM);
/** 限答: by a named day, or within so many days of the court's calendar. */
const answerBy = z.discriminatedUnion('by', [
  z.object({ by: z.literal('day'), on: legalDay }),
  z.object({ by: z.literal('term'), value, unit }),
]);
const orderRefusals = {
  'calendar-not-loaded': 422,
  'order-ended': 409,
  'not-the-addressee': 403,
  'not-the-issuer': 403,
  'order-not-answered': 409,
  'order-answered-already': 409,
  'answer-day-out-of-range': 422,
} satisfies Record<OrderRefusal['kind'], RefusalStatus>;

/** 督办单 · Who may be ordered about a row of the hub, and which states of it the data can show. */
export const orderForm = endpoint({
  method: 'GET',
  path: '/hub/tiles/:tile/rows/:row/order-form',
  permission: 'orders.issue',
  params: theRow,
  reply: z.object({
    addressees: z.array(z.object({ personId: idOf<'person'>(), name: z.string(), role: z.string() })),
    suggested: idOf<'person'>().nullable(),
    checks: z.array(check),
    earliest: legalDay,
    latest: legalDay,
  }),
  refusals: { 'row-not-there': 404, 'order-of-an-order': 422 },
});

/** 限答日试算 · What day a term would end on, before anybody is ordered anything. */
export const reckonAnswerDay = endpoint({
  method: 'GET',
  path: '/hub/answer-day',
  permission: 'orders.issue',
  query: z.object({ value: z.coerce.number().int().min(1).max(LONGEST_TERM), unit }),
  reply: z.object({ dueOn: legalDay, term: answerTermJson.nullable() }),
  refusals: { 'calendar-not-loaded': 422 },
});

/** 下达督办 · From a row of the hub. */
export const issueOrder = endpoint({
  method: 'POST',
  path: '/hub/tiles/:tile/rows/:row/orders',
  permission: 'orders.issue',
  params: theRow,
  body: z.object({ to: idOf<'person'>(), words: words(1_000), answer: answerBy, check: check.nullable() }),
  reply: z.object({ orderId: idOf<'order'>() }),
  refusals: {
    'row-not-there': 404,
    'order-of-an-order': 422,
    'not-to-oneself': 422,
    'cannot-receive-orders': 422,
    'check-does-not-fit': 422,
    'calendar-not-loaded': 422,
    'ordered-already': 409,
    'answer-day-out-of-range': 422,
  } satisfies Record<IssueRefusal['kind'], RefusalStatus>,
});

/** 催办 · A word to whoever holds a row, once a day. */
export const urgeRow = endpoint({
  method: 'POST',
  path: '/hub/tiles/:tile/rows/:row/urges',
  permission: 'orders.issue',
  params: theRow,
  reply: z.object({ name: z.string(), times: z.number().int() }),
  refusals: { 'row-not-there': 404, 'nobody-to-urge': 409, 'not-to-oneself': 422, 'urged-today': 409 } satisfies Record<
    UrgeRefusal['kind'],
    RefusalStatus
  >,
});

export const ORDER_BOXES = ['to-me', 'by-me', 'court'] as const;

const step = z.object({
  step: z.enum(['deliver', 'read', 'answer', 'verify']),
  dueOn: legalDay.nullable(),
  doneOn: legalDay.nullable(),
  lateDays: z.number().int(),
});

const orderRow = z.object({
  orderId: idOf<'order'>(),
  caseId: idOf<'case'>().nullable(),
  caseNumber: z.string().nullable(),
  tile,
  words: z.string(),
  state: z.enum(ORDER_STATES),
  outcome: z.enum(['verified', 'accepted']).nullable(),
  check: check.nullable(),
  checkHolds: z.boolean().nullable(),
  issuedByName: z.string(),
  issuedOn: legalDay,
  addresseeName: z.string(),
  answerDueOn: legalDay,
  late: z.boolean(),
  steps: z.array(step),
  rounds: z.number().int(),
});

/** 督办台 · Orders to me, by me, or of the courts I stand over; the nearest answer day first. */
export const listOrders = endpoint({
  method: 'GET',
  path: '/orders',
  permission: 'orders.view',
  query: z.object({ box: z.enum(ORDER_BOXES).optional(), state: z.enum(['open', 'all']).optional(), after: dayKey.optional() }),
  reply: pageOf(orderRow).extend({
    total: cappedCount,
    boxes: z.object({ 'to-me': cappedCount, 'by-me': cappedCount, court: cappedCount }),
  }),
  refusals: {},
});

const ORDER_ACTS = ['read', 'answer', 'accept', 'send-back', 'withdraw', 'verify'] as const;

/** 督办 · One order with its four clocks and everything said on it. */
export const showOrder = endpoint({
  method: 'GET',
  path: '/orders/:order',
  permission: 'orders.view',
  params: theOrder,
  reply: orderRow.extend({
    what: z.string(),
    label: z.string().nullable(),
    rowKind: z.string(),
    answerTerm: answerTermJson.nullable(),
    checkedOn: legalDay.nullable(),
    checkedFacts: plainFacts.nullable(),
    said: z.array(
      z.object({
        wordId: z.uuid(),
        kind: z.enum(['answer', 'send-back', 'accept', 'withdraw']),
        words: z.string(),
        lateDays: z.number().int().nullable(),
        by: z.string(),
        at: instantText,
      }),
    ),
    /** What this reader may do with it now. */
    acts: z.array(z.enum(ORDER_ACTS)),
  }),
  refusals: {},
});

export const readOrder = endpoint({
  method: 'POST',
  path: '/orders/:order/read',
  permission: 'orders.answer',
  params: theOrder,
  reply: z.object({ fresh: z.boolean() }),
  refusals: orderRefusals,
});

export const answerOrder = endpoint({
  method: 'POST',
  path: '/orders/:order/answer',
  permission: 'orders.answer',
  params: theOrder,
  body: z.object({ words: words(2_000) }),
  reply: z.object({ lateDays: z.number().int().nullable() }),
  refusals: orderRefusals,
});

/** 认可答复 · Closes an answered order where the data cannot verify it. */
export const acceptAnswer = endpoint({
  method: 'POST',
  path: '/orders/:order/accept',
  permission: 'orders.issue',
  params: theOrder,
  body: z.object({ words: words(1_000) }),
  reply: z.object({ closed: z.literal(true) }),
  refusals: orderRefusals,
});

export const sendBackOrder = endpoint({
  method: 'POST',
  path: '/orders/:order/send-back',
  permission: 'orders.issue',
  params: theOrder,
  body: z.object({ words: words(1_000), answer: answerBy }),
  reply: z.object({ open: z.literal(true) }),
  refusals: orderRefusals,
});

export const withdrawOrder = endpoint({
  method: 'POST',
  path: '/orders/:order/withdraw',
  permission: 'orders.issue',
  params: theOrder,
  body: z.object({ words: words(1_000) }),
  reply: z.object({ withdrawn: z.literal(true) }),
  refusals: orderRefusals,
});

/** 即时核验 · Asks the data now instead of waiting for the next round. */
export const verifyOrder = endpoint({
  method: 'POST',
  path: '/orders/:order/verify',
  permission: 'orders.issue',
  params: theOrder,
  reply: z.object({ holds: z.boolean().nullable() }),
  refusals: {},
});
