import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { courtRuleProblem } from '@duixian/law/court-rule';
import { RULE_PACKS } from '@duixian/law/presets/all';
import type { Term } from '@duixian/law/term';
import { ALL_TERMS, termOf } from '@duixian/law/terms/all';
import { previewCourtRules, setCourtRules } from './commands/set-court-rules.ts';
import type { AskedRule } from './rules/court-rules.ts';
import { canBeLate } from './rules/rungs.ts';
import * as contract from './rules-contract.ts';
import { rulesOfCourt } from './store/court-rules.ts';
import { lawInUse } from './store/law-in-use.ts';
import { countStale, latestRuns } from './store/recompute-runs.ts';

export function rulesRoutes(handle: Handle<Ctx>): void {
  handle(contract.listCourtRules, async (ctx) => {
    const rules = await rulesOfCourt(ctx, ctx.actor.courtId);
    const rows = rules.map((rule) => ({ ...rule, ...shownRule(rule) }));
    const packs = RULE_PACKS.map((pack) => ({ ...pack, rules: pack.rules.map(shownRule) }));
    return ok({ rows, packs, settable: ALL_TERMS.flatMap(settableTerm) });
  });
  handle(contract.previewCourtRules, async (ctx, { body }) => {
    const preview = await previewCourtRules(ctx, body);
    return preview.ok ? ok({ rows: [...preview.value.rows], total: preview.value.total }) : preview;
  });
  handle(contract.setCourtRules, (ctx, { body }) => setCourtRules(ctx, body));
  handle(contract.listRecomputeRuns, async (ctx) => {
    const { revision } = await lawInUse(ctx);
    const runs = await latestRuns(ctx);
    const rows = runs.map(({ runId, cause, total, startedAt, endedAt }) => ({ runId, cause, total, startedAt, endedAt }));
    return ok({ waiting: await countStale(ctx, revision), rows });
  });
}

/** The law's own number is allowed exactly where the number is the court's to set. */
function settableTerm(term: Term) {
  if (term.duration.value === 0) return [];
  const number = courtRuleProblem(term, { duration: term.duration, rungs: null }) === null;
  if (!number && !canBeLate(term)) return [];
  const name = { zh: term.nameZh, en: term.nameEn };
  return [{ term: term.id, name, law: term.duration, rungs: [...term.ladder.rungs], number }];
}

function shownRule(rule: AskedRule) {
  const { nameZh, nameEn, duration } = termOf(rule.term);
  const rungs = rule.rungs === null ? null : [...rule.rungs];
  return {
    term: rule.term,
    duration: rule.duration,
    rungs,
    name: { zh: nameZh, en: nameEn },
    law: duration,
    reason: rule.reason,
    source: rule.source,
  };
}
