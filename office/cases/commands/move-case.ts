import type { Ctx } from '@duixian/audit/act';
import { holdActive } from '@duixian/courts/commands/hold-active';
import type { CaseId, CourtId, PersonId, TeamId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { advance, type ClosingKind, type Lane, type Stage, type StageRefusal } from '../rules/stage.ts';
import { addReceived, type LockedCase, lockCase, lockCases, receiveOnAccount, saveCase } from '../store.ts';

export type { LockedCase } from '../store.ts';

/** These are parts of other modules' acts, in their transaction; the act itself records what was done. */
export type MoveRefusal = StageRefusal | { readonly kind: 'not-found' };

/** Work is given to nobody whose account is closed; the constraint `case_officer_active` says the same. */
export type GiveRefusal = MoveRefusal | { readonly kind: 'officer-inactive' };

/** 流转 · One stage on. */
export async function moveTo(ctx: Ctx, caseId: CaseId, to: Stage): Promise<Result<LockedCase, MoveRefusal>> {
  const held = await lockCase(ctx.tx, ctx.region, caseId);
  if (!held) return refuse({ kind: 'not-found' });
  const next = advance(held.state, held.stage, to);
  if (!next.ok) return next;
  await saveCase(ctx.tx, ctx.region, caseId, { stage: next.value });
  return ok(held);
}

/** 分流 · The lane, and the stage after it. */
export async function placeInLane(ctx: Ctx, caseId: CaseId, lane: Lane): Promise<Result<LockedCase, MoveRefusal>> {
  const moved = await moveTo(ctx, caseId, 'assignment');
  if (moved.ok) await saveCase(ctx.tx, ctx.region, caseId, { lane });
  return moved;
}

/** 分案 · The officer and team who have the case from now on. */
export async function giveTo(ctx: Ctx, caseId: CaseId, to: { officer: PersonId; team: TeamId }): Promise<Result<LockedCase, GiveRefusal>> {
  if (!(await holdActive(ctx, to.officer))) return refuse({ kind: 'officer-inactive' });
  const moved = await moveTo(ctx, caseId, 'enforcement');
  if (moved.ok) await saveCase(ctx.tx, ctx.region, caseId, to);
  return moved;
}

/** 移交承办 · A case in enforcement goes to another officer, its stage unchanged. */
export async function handTo(ctx: Ctx, caseId: CaseId, to: { officer: PersonId; team: TeamId }): Promise<Result<LockedCase, GiveRefusal>> {
  if (!(await holdActive(ctx, to.officer))) return refuse({ kind: 'officer-inactive' });
  const held = await lockCase(ctx.tx, ctx.region, caseId);
  if (!held) return refuse({ kind: 'not-found' });
  if (held.state === 'closed') return refuse({ kind: 'case-closed' });
  if (held.stage !== 'enforcement') return refuse({ kind: 'wrong-stage', stage: held.stage, wanted: 'enforcement' });
  await saveCase(ctx.tx, ctx.region, caseId, to);
  return ok(held);
}

/** 转道 · Another lane for a case that has been placed; filing day, officer and counters stay. */
export async function changeLane(ctx: Ctx, caseId: CaseId, lane: Lane): Promise<Result<LockedCase, MoveRefusal>> {
  const held = await lockCase(ctx.tx, ctx.region, caseId);
  if (!held) return refuse({ kind: 'not-found' });
  if (held.state === 'closed') return refuse({ kind: 'case-closed' });
  if (held.stage !== 'enforcement' && held.stage !== 'assignment')
    return refuse({ kind: 'wrong-stage', stage: held.stage, wanted: 'enforcement' });
  await saveCase(ctx.tx, ctx.region, caseId, { lane });
  return ok(held);
}

/** 结案 · Closes the case; the gate has been passed by the caller. */
export async function closeCase(
  ctx: Ctx,
  caseId: CaseId,
  closed: { on: LegalDay; kind: ClosingKind },
): Promise<Result<LockedCase, MoveRefusal>> {
  const held = await lockCase(ctx.tx, ctx.region, caseId);
  if (!held) return refuse({ kind: 'not-found' });
  if (held.state === 'closed') return refuse({ kind: 'case-closed' });
  await saveCase(ctx.tx, ctx.region, caseId, { closed });
  return ok(held);
}

/** 到账 · Adds to the sum the case list shows as received; the ledger in funds is the truth. */
export async function noteReceived(ctx: Ctx, caseId: CaseId, amount: Fen): Promise<void> {
  await addReceived(ctx.tx, ctx.region, caseId, amount);
}

/** 到账入案 · The case of a payer's account number, held, with the sum added: what the receipt of money begins with. */
export async function receiveInto(ctx: Ctx, accountNumber: string, amount: Fen): Promise<{ caseId: CaseId; court: CourtId } | undefined> {
  return receiveOnAccount(ctx.tx, ctx.region, accountNumber, amount);
}

/** The case row held for the rest of the act, or nothing if there is none this actor may know of. */
export async function holdCase(ctx: Ctx, caseId: CaseId): Promise<Result<LockedCase, { readonly kind: 'not-found' }>> {
  const held = await lockCase(ctx.tx, ctx.region, caseId);
  return held ? ok(held) : refuse({ kind: 'not-found' });
}

/** The rows of many cases held at once, in one order everywhere; those this actor may not know of are not among them. */
export async function holdCases(ctx: Ctx, caseIds: Iterable<CaseId>): Promise<ReadonlyMap<CaseId, LockedCase>> {
  const wanted = [...new Set(caseIds)];
  const held = wanted.length === 0 ? [] : await lockCases(ctx.tx, ctx.region, wanted);
  return new Map(held.map((one) => [one.caseId, one]));
}
