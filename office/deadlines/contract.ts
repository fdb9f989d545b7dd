import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { cappedCount, dayKey, idOf, legalDay, pageOf, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { calendarRefusals, calendarYearBody } from './calendar-schema.ts';
import { bothLanguages, changePreview, clockFields, duration, level, termId } from './clock-schema.ts';
import { proofShape } from './proof-schema.ts';
import type { ActOnClockRefusal } from './rules/clock-act-refusal.ts';

/** 案件节点 · The clocks of one case, running first. */
export const caseClocks = endpoint({
  method: 'GET',
  path: '/cases/:case/clocks',
  permission: 'deadlines.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({ today: legalDay, rows: z.array(z.object(clockFields)) }),
  refusals: {},
});

/** 临期与超期 · Clocks of the reader's cases in the order of their last day. */
export const listClocks = endpoint({
  method: 'GET',
  path: '/clocks',
  permission: 'deadlines.view',
  query: z.object({
    level: z.enum(['amber', 'red', 'overdue', 'due-soon']).optional(),
    mine: z.literal('yes').optional(),
    court: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
    term: termId.optional(),
    provisional: z.literal('yes').optional(),
    after: dayKey.optional(),
  }),
  reply: pageOf(z.object({ ...clockFields, caseNumber: z.string(), summary: z.string(), officerName: z.string().nullable() })).extend({
    today: legalDay,
    total: cappedCount,
  }),
  refusals: {},
});

/** 灯色计数 · How many clocks of the reader's cases stand at each level today. */
export const clockCounts = endpoint({
  method: 'GET',
  path: '/clocks/counts',
  permission: 'deadlines.view',
  query: z.object({ mine: z.literal('yes').optional() }),
  reply: z.object({
    today: legalDay,
    overdue: cappedCount,
    red: cappedCount,
    amber: cappedCount,
    provisional: cappedCount,
    /** In the courts of the reader, whoever works the case. */ turnAmber: z.number().int(),
    turnRed: z.number().int(),
  }),
  refusals: {},
});

/** 期限说明 · Why a clock ends on its day. */
export const showProof = endpoint({
  method: 'GET',
  path: '/clocks/:clock/proof',
  permission: 'deadlines.view',
  params: z.object({ clock: idOf<'clock'>() }),
  reply: proofShape,
  refusals: {},
});

const changed = z.object({
  clockId: idOf<'clock'>(),
  dueOn: legalDay.nullable(),
  pausedOn: legalDay.nullable(),
  daysLeft: z.number().int().nullable(),
});

const clockRefusals = {
  'clock-already-stopped': 409,
  'term-not-pausable': 422,
  'ground-not-on-list': 422,
  'already-paused': 409,
  'pause-before-start': 422,
  'pause-overlaps': 422,
  'pause-after-end': 422,
  'not-paused': 409,
  'resume-before-pause': 422,
  'term-not-interruptible': 422,
  'interruption-out-of-order': 422,
  'interruption-after-end': 422,
  'term-not-extendable': 422,
  'extension-before-start': 422,
  'extension-too-late': 422,
  'extension-too-long': 422,
  'extension-used-up': 409,
  'satisfied-before-start': 422,
  'day-in-future': 422,
  'not-found': 404,
} as const satisfies Record<ActOnClockRefusal['kind'], RefusalStatus>;

const ofClock = z.object({ clock: idOf<'clock'>() });
const why = words(200);

export const suspendClock = endpoint({
  method: 'POST',
  path: '/clocks/:clock/suspend',
  permission: 'deadlines.suspend',
  params: ofClock,
  body: z.object({ on: legalDay, ground: words(60), approvedBy: words(60), reason: why }),
  reply: changed,
  refusals: clockRefusals,
});

export const resumeClock = endpoint({
  method: 'POST',
  path: '/clocks/:clock/resume',
  permission: 'deadlines.suspend',
  params: ofClock,
  body: z.object({ on: legalDay, reason: why }),
  reply: changed,
  refusals: clockRefusals,
});

/** 时效中断 · The limitation runs anew from that day. */
export const interruptClock = endpoint({
  method: 'POST',
  path: '/clocks/:clock/interrupt',
  permission: 'deadlines.suspend',
  params: ofClock,
  body: z.object({ on: legalDay, ground: words(60), reason: why }),
  reply: changed,
  refusals: clockRefusals,
});

export const extendClock = endpoint({
  method: 'POST',
  path: '/clocks/:clock/extend',
  permission: 'deadlines.extend',
  params: ofClock,
  body: z.object({ by: duration, askedOn: legalDay, reason: why }),
  reply: changed,
  refusals: clockRefusals,
});

/** 日历年度 · Which years are known, and from which notice. */
export const listCalendarYears = endpoint({
  method: 'GET',
  path: '/calendar-years',
  permission: 'signed-in',
  reply: z.object({
    rows: z.array(
      z.object({
        year: z.number().int(),
        notice: z.array(z.string()),
        issuedOn: legalDay,
        loadedHere: z.boolean(),
        off: z.array(z.object({ from: legalDay, to: legalDay, nameZh: z.string(), nameEn: z.string() })),
        work: z.array(legalDay),
      }),
    ),
  }),
  refusals: {},
});

export const loadCalendarYear = endpoint({
  method: 'POST',
  path: '/calendar-years',
  permission: 'deadlines.load-calendar',
  body: calendarYearBody,
  reply: z.object({ year: z.number().int(), revision: z.number().int() }),
  refusals: calendarRefusals,
});

/** 载入前先看 · The running clocks the year would move. Keeps nothing. */
export const previewCalendarYear = endpoint({
  method: 'POST',
  path: '/calendar-years/preview',
  permission: 'deadlines.load-calendar',
  body: calendarYearBody,
  reply: changePreview,
  refusals: calendarRefusals,
});

/** 未阅预警 · Warnings for the reader's post: an officer's own cases, a supervisor's or director's courts. */
export const listWarnings = endpoint({
  method: 'GET',
  path: '/warnings',
  permission: 'deadlines.view',
  query: z.object({ after: dayKey.optional() }),
  reply: pageOf(
    z.object({
      warningId: idOf<'warning'>(),
      clockId: idOf<'clock'>(),
      caseId: idOf<'case'>(),
      caseNumber: z.string(),
      summary: z.string(),
      term: z.string(),
      name: bothLanguages,
      dueOn: legalDay,
      /** First, second or third warning. */
      rung: z.number().int(),
      rungOn: legalDay,
      level,
    }),
  ),
  refusals: {},
});

export const seeWarning = endpoint({
  method: 'POST',
  path: '/warnings/:warning/seen',
  permission: 'deadlines.view',
  params: z.object({ warning: idOf<'warning'>() }),
  reply: z.object({ seen: z.literal(true) }),
  refusals: {},
});

/** 预警摘要 · One digest a person and half working day: what was told up to its moment and not yet read, by term. */
export const warningDigest = endpoint({
  method: 'GET',
  path: '/warnings/digest',
  permission: 'deadlines.view',
  reply: z.object({
    on: legalDay,
    half: z.enum(['morning', 'afternoon']),
    total: z.number().int(),
    groups: z.array(
      z.object({ term: termId, name: bothLanguages, count: z.number().int(), overdue: z.number().int(), firstDueOn: legalDay }),
    ),
  }),
  refusals: {},
});
