import type { Ctx } from '@duixian/audit/act';
import { type GiveRefusal, giveTo, handTo, holdCase, type MoveRefusal } from '@duixian/cases/commands/move-case';
import { visibleCase } from '@duixian/cases/queries';
import { isStage, type Stage } from '@duixian/cases/rules/stage';
import { type CaseId, type CourtId, idFrom, type PersonId, type TeamId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { caseToAssign, officersOf, weightsOn } from '../queries/inputs.ts';
import { type AssignInputs, type AssignRefusal, assign, RULE_VERSION, type WhyMe } from '../rules/assign.ts';
import { type ByHandRefusal, chooseByHand } from '../rules/by-hand.ts';
import { type BatchId, type DecisionId, insertDecision, type LoanId, type Stamp } from '../store.ts';

export type AssignCaseRefusal = AssignRefusal | ByHandRefusal | GiveRefusal;

export interface Assigned {
  readonly decisionId: DecisionId;
  readonly officer: PersonId;
  readonly officerName: string;
  readonly team: TeamId;
  readonly how: 'by-rule' | 'by-hand' | 'handed-on';
  readonly why: WhyMe | null;
}

/** 分案 · Gives a case to the officer the rule names, or to a named one with a reason. The inputs are kept with the decision. */
export async function assignCase(
  ctx: Ctx,
  input: { caseId: CaseId; byHand?: { officer: PersonId; reason: string | null } },
): Promise<Result<Assigned, AssignCaseRefusal>> {
  const inputs = await inputsFor(ctx, input.caseId);
  if (!inputs.ok) return inputs;
  const { court } = inputs.value;
  if (input.byHand) {
    const chosen = chooseByHand(inputs.value.inputs, input.byHand);
    if (!chosen.ok) return chosen;
    const { officer, name, team } = chosen.value;
    const to = { officer: idFrom<'person'>(officer), officerName: name, team: idFrom<'team'>(team) };
    return giveAndRecord(ctx, {
      caseId: input.caseId,
      court,
      inputs: inputs.value.inputs,
      ...to,
      how: 'by-hand',
      why: null,
      reason: input.byHand.reason,
    });
  }
  const decided = assign(inputs.value.inputs);
  if (!decided.ok) return decided;
  return giveAndRecord(ctx, {
    caseId: input.caseId,
    court,
    inputs: inputs.value.inputs,
    officer: idFrom<'person'>(decided.value.officer),
    officerName: nameIn(inputs.value.inputs, decided.value.officer),
    team: idFrom<'team'>(decided.value.team),
    how: 'by-rule',
    why: decided.value.why,
    reason: null,
  });
}

/** What an assignment of this case rests on. The case row is held: its lane and stage do not change until the act ends. */
async function inputsFor(ctx: Ctx, caseId: CaseId): Promise<Result<{ inputs: AssignInputs; court: CourtId }, MoveRefusal>> {
  const held = await holdCase(ctx, caseId);
  return held.ok ? inputsOf(ctx, held.value) : held;
}

/** What an assignment of this case would rest on now, without holding it: for a look before the act. */
export async function inputsNow(ctx: Ctx, caseId: CaseId): Promise<Result<{ inputs: AssignInputs; court: CourtId }, MoveRefusal>> {
  const seen = await visibleCase(ctx, caseId);
  return seen.ok ? inputsOf(ctx, { ...seen.value, stage: isStage(seen.value.stage) ? seen.value.stage : 'check' }) : seen;
}

async function inputsOf(
  ctx: Ctx,
  of: { caseId: CaseId; court: CourtId; lane: string | null; stage: Stage; state: string },
): Promise<Result<{ inputs: AssignInputs; court: CourtId }, MoveRefusal>> {
  const { caseId, court, lane, stage, state } = of;
  if (state === 'closed') return refuse({ kind: 'case-closed' });
  if (stage !== 'assignment') return refuse({ kind: 'wrong-stage', stage, wanted: 'enforcement' });
  const { weights } = await weightsOn(ctx, court, ctx.today);
  const { debtors, ...burden } = await caseToAssign(ctx, { caseId, court, lane });
  const officers = await officersOf(ctx, court, weights);
  return ok({ court, inputs: { of: burden, officers, weights, orderedBy: ctx.actor.personId, seed: seedOf(ctx, court) } });
}

/** The draw changes with the court and the day, and with nothing anybody could choose. */
export function seedOf(ctx: Pick<Ctx, 'today'>, court: CourtId): string {
  return `${court}/${ctx.today.toString()}`;
}

export function nameIn(inputs: AssignInputs, officer: string): string {
  return inputs.officers.find((each) => each.officer === officer)?.name ?? '';
}

export interface Giving {
  readonly caseId: CaseId;
  readonly court: CourtId;
  /** Null where the batch keeps them. */
  readonly inputs: AssignInputs | null;
  readonly batch?: BatchId;
  readonly ruleVersion?: string;
  readonly weight?: number;
  readonly loan?: LoanId;
  readonly officer: PersonId;
  readonly officerName: string;
  readonly team: TeamId;
  readonly how: 'by-rule' | 'by-hand' | 'handed-on';
  readonly why: WhyMe | null;
  readonly reason: string | null;
}

/** 法发〔2006〕35号第二条: naming the officer ends the seven days from filing. */
export async function giveAndRecord(ctx: Ctx, of: Giving): Promise<Result<Assigned, GiveRefusal>> {
  const to = { officer: of.officer, team: of.team };
  const given = of.how === 'handed-on' ? await handTo(ctx, of.caseId, to) : await giveTo(ctx, of.caseId, to);
  if (!given.ok) return given;
  const decisionId = ctx.newId<'assignment'>();
  await insertDecision(stampOf(ctx), { ...of, decisionId, ruleVersion: of.ruleVersion ?? RULE_VERSION });
  await ctx.record({
    type: 'assignment.case-assigned',
    subject: decisionId,
    case: of.caseId,
    facts: {
      officer: of.officer,
      officerName: of.officerName,
      team: of.team,
      how: of.how,
      reason: of.reason,
      decidedBy: of.why?.decidedBy ?? null,
    },
    ...(of.how === 'handed-on'
      ? {}
      : {
          clocks: [{ kind: 'satisfy', term: 'assign-judge', on: ctx.today } as const],
          tasks: [{ kind: 'complete', task: 'assign-case' } as const],
        }),
    events: [
      {
        type: 'assignment.case-assigned',
        facts: { case: of.caseId, officer: of.officer, team: of.team, lane: given.value.lane },
        serialKey: of.caseId,
      },
    ],
  });
  const { officer, officerName, team, how, why } = of;
  return ok({ decisionId, officer, officerName, team, how, why });
}

export function stampOf(ctx: Ctx): Stamp {
  return { tx: ctx.tx, region: ctx.region, person: ctx.actor.personId, now: ctx.now, today: ctx.today };
}
