import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, legalDay, words } from '@duixian/contract/wire';
import { courtId } from '@duixian/courts/contract';
import { z } from 'zod';
import type { LeaveRefusal } from './rules/leave.ts';
import type { LoanRefusal } from './rules/loans.ts';

const hundredths = z.number();

/** 统筹 · The level of each court of the group, and whom to lend where so that the highest falls. */
export const levelling = endpoint({
  method: 'GET',
  path: '/assignment/levelling',
  permission: 'assignment.view',
  reply: z.object({
    courts: z.array(
      z.object({
        court: courtId,
        nameZh: z.string(),
        nameEn: z.string(),
        officers: z.number().int(),
        load: hundredths,
        waiting: hundredths,
        level: hundredths,
      }),
    ),
    proposals: z.array(
      z.object({ officer: idOf<'person'>(), name: z.string(), from: courtId, to: courtId, before: hundredths, after: hundredths }),
    ),
  }),
  refusals: {},
});

/** 借调台账 · Who was lent where, and what was given to them there. */
export const listLoans = endpoint({
  method: 'GET',
  path: '/assignment/loans',
  permission: 'assignment.view',
  reply: z.object({
    rows: z.array(
      z.object({
        loanId: idOf<'loan'>(),
        personId: idOf<'person'>(),
        name: z.string(),
        from: courtId,
        fromZh: z.string(),
        fromEn: z.string(),
        to: courtId,
        toZh: z.string(),
        toEn: z.string(),
        fromOn: legalDay,
        untilOn: legalDay,
        reason: z.string(),
        endedOn: legalDay.nullable(),
        endedReason: z.string().nullable(),
        cases: z.number().int(),
        weight: z.number().int(),
      }),
    ),
  }),
  refusals: {},
});

const loanRefusals = {
  'loan-days-wrong': 422,
  'same-court': 422,
  'unknown-court': 404,
  'not-to-oneself': 403,
  'not-an-officer-here': 422,
  'lent-already': 409,
  'no-team-there': 409,
  'loan-ended': 409,
} satisfies Record<LoanRefusal['kind'], RefusalStatus>;

/** 借调 · Lends an officer to another court of the group. */
export const lendOfficer = endpoint({
  method: 'POST',
  path: '/assignment/loans',
  permission: 'assignment.lend',
  body: z.object({ officer: idOf<'person'>(), to: courtId, from: legalDay, until: legalDay, reason: words(500) }),
  reply: z.object({ loanId: idOf<'loan'>() }),
  refusals: loanRefusals,
});

/** 借调结束 · Before its last day. */
export const returnOfficer = endpoint({
  method: 'POST',
  path: '/assignment/loans/:loan/end',
  permission: 'assignment.lend',
  params: z.object({ loan: idOf<'loan'>() }),
  body: z.object({ reason: words(500) }),
  reply: z.object({ ended: z.literal(true) }),
  refusals: loanRefusals,
});

const plan = z.object({
  cases: z.array(
    z.object({
      caseId: idOf<'case'>(),
      court: courtId,
      caseNumber: z.string(),
      summary: z.string(),
      to: z.object({ officer: idOf<'person'>(), name: z.string(), decidedBy: z.string(), load: hundredths }).nullable(),
    }),
  ),
  tasks: z.object({ withCases: z.number().int(), toQueue: z.number().int() }),
});

const leaveRefusals = {
  'leave-days-wrong': 422,
  'person-not-here': 404,
  'hand-over-reason-needed': 422,
  'nobody-takes': 409,
} satisfies Record<LeaveRefusal['kind'], RefusalStatus>;

/** 移交预演 · Where each open piece of somebody's work would go. */
export const previewHandOver = endpoint({
  method: 'GET',
  path: '/people/:person/hand-over',
  permission: 'assignment.hand-over',
  params: z.object({ person: idOf<'person'>() }),
  reply: plan,
  refusals: { 'person-not-here': 404 },
});

/** 移交 · Gives all of it away, with the leave when there is one. */
export const handOverWork = endpoint({
  method: 'POST',
  path: '/people/:person/hand-over',
  permission: 'assignment.hand-over',
  params: z.object({ person: idOf<'person'>() }),
  body: z.object({ reason: words(500), leave: z.object({ from: legalDay, until: legalDay }).nullable() }),
  reply: plan,
  refusals: leaveRefusals,
});
