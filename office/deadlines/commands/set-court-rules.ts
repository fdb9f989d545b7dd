import type { Ctx } from '@duixian/audit/act';
import { assert } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import type { CourtRule } from '@duixian/law/court-rule';
import { type ChangePreview, previewChanges } from '../preview-changes.ts';
import type { SetCourtRulesRefusal } from '../rules/court-rule-refusal.ts';
import { type AskedRules, askedCourtRules } from '../rules/court-rules.ts';
import { insertRules, rulesOfCourt } from '../store/court-rules.ts';
import { lawInUse, lawWith, newestRevision } from '../store/law-in-use.ts';
import { openRun, type RunStart } from '../store/recompute-runs.ts';

export interface RulesSet {
  readonly runId: Id<'recompute-run'>;
  readonly fromOn: LegalDay;
  readonly rules: number;
}

/** An act that began under the old rules may be kept some seconds after the new ones: its clocks are looked for again. */
const LOOK_AGAIN_SECONDS = 120;

/** 设定前先看 · The running clocks of the actor's court that the rules would move. Keeps nothing. */
export async function previewCourtRules(ctx: Ctx, asked: AskedRules): Promise<Result<ChangePreview, SetCourtRulesRefusal>> {
  const court = ctx.actor.courtId;
  const rules = await wanted(ctx, asked);
  if (!rules.ok) return rules;
  const may = { kind: 'court-rules', court, terms: rules.value.map((rule) => rule.term), fromOn: asked.fromOn } as const;
  return ok(await previewChanges(ctx, await lawInUse(ctx), await lawWith(ctx, court, rules.value), may));
}

/** 设定本院规则 · From that day the court's own number runs; clocks that started since are computed again by a job. */
export async function setCourtRules(ctx: Ctx, asked: AskedRules): Promise<Result<RulesSet, SetCourtRulesRefusal>> {
  const court = ctx.actor.courtId;
  const wantedRules = await wanted(ctx, asked);
  if (!wantedRules.ok) return wantedRules;
  const rules = wantedRules.value;
  const terms = rules.map((rule) => rule.term);
  const runId = ctx.newId<'recompute-run'>();
  const revision = await takeRevision(ctx, { runId, cause: 'court-rules', court, terms, fromOn: asked.fromOn, total: null });
  await insertRules(ctx, rules, { court, revision, pack: asked.pack, newId: () => ctx.newId<'court-rule'>() });
  const event = { type: 'deadlines.court-rules-set', facts: { run: runId }, serialKey: `court-rules-${court}` };
  await ctx.record({
    type: 'deadlines.court-rules-set',
    subject: String(court),
    facts: { court, from: asked.fromOn.toString(), pack: asked.pack, revision, rules: rules.map(factsOf) },
    events: [event, { ...event, runAt: ctx.now.add({ seconds: LOOK_AGAIN_SECONDS }) }],
  });
  return ok({ runId, fromOn: asked.fromOn, rules: rules.length });
}

/** Two setters of a region at once: the second waits for the first and takes the next number. */
async function takeRevision(ctx: Ctx, run: Omit<RunStart, 'revision'>): Promise<number> {
  for (let tries = 0; tries < 10; tries += 1) {
    const revision = (await newestRevision(ctx)) + 1;
    if (await openRun(ctx, { ...run, revision })) return revision;
  }
  assert(false, 'a revision is free after ten tries');
}

async function wanted(ctx: Ctx, asked: AskedRules): Promise<Result<readonly CourtRule[], SetCourtRulesRefusal>> {
  const known = await rulesOfCourt(ctx, ctx.actor.courtId);
  return askedCourtRules(asked, known.toReversed(), ctx.today);
}

function factsOf(rule: CourtRule) {
  const days = rule.rungs?.map((rung) => `${rung.daysBefore} ${rung.to}`) ?? null;
  return {
    term: rule.term,
    value: rule.duration?.value ?? null,
    unit: rule.duration?.unit ?? null,
    warnings: days,
    reason: rule.reason.zh,
  };
}
