import type { Ctx } from '@duixian/audit/act';
import { closeCase as endCase, holdCase, type MoveRefusal } from '@duixian/cases/commands/move-case';
import type { CaseId, Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { closingFactsOf } from '../queries.ts';
import { type GateRefusal, passGate } from '../rules/gate.ts';
import { insertClosing } from '../store.ts';

export type CloseRefusal = GateRefusal | MoveRefusal;

/**
 * 结案 · Closes a case as performed. The case row is held before the gate is asked, and every act on the case holds it
 * first: nothing can be opened between the look and the closing.
 */
export async function closeCase(ctx: Ctx, caseId: CaseId): Promise<Result<{ closingId: Id<'closing'>; on: LegalDay }, CloseRefusal>> {
  const held = await holdCase(ctx, caseId);
  if (!held.ok) return held;
  if (held.value.state === 'closed') return refuse({ kind: 'case-closed' });
  if (held.value.stage !== 'enforcement') return refuse({ kind: 'wrong-stage', stage: held.value.stage, wanted: 'closed' });
  const facts = await closingFactsOf(ctx, caseId);
  if (!facts.ok) return facts;
  const passed = passGate(facts.value);
  if (!passed.ok) return passed;

  const closed = await endCase(ctx, caseId, { on: ctx.today, kind: 'paid-in-full' });
  if (!closed.ok) return closed;
  const closingId = ctx.newId<'closing'>();
  const at = { tx: ctx.tx, region: ctx.region, person: ctx.actor.personId, today: ctx.today, now: ctx.now };
  await insertClosing(at, { closingId, caseId, court: held.value.court, kind: 'paid-in-full', gate: passed.value });
  await ctx.record({
    type: 'closing.case-closed',
    subject: closingId,
    case: caseId,
    facts: { kind: 'paid-in-full', on: ctx.today.toString(), notice: facts.value.notice },
    clocks: [
      { kind: 'satisfy', term: 'term-6m', on: ctx.today },
      { kind: 'satisfy', term: 'term-3m-nonlit', on: ctx.today },
      { kind: 'end-all', reason: 'case-closed' },
    ],
    tasks: [{ kind: 'complete', task: 'close-case' }],
    events: [{ type: 'closing.case-closed', facts: { case: caseId, kind: 'paid-in-full' }, serialKey: caseId }],
  });
  return ok({ closingId, on: ctx.today });
}
