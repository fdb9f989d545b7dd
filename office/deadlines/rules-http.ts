import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { RULE_PACKS } from '@duixian/law/presets/all';
import { termOf } from '@duixian/law/terms/all';
import { previewCourtRules, setCourtRules } from './commands/set-court-rules.ts';
import type { AskedRule } from './rules/court-rules.ts';
import * as contract from './rules-contract.ts';
import { rulesOfCourt } from './store/court-rules.ts';
import { lawInUse } from './store/law-in-use.ts';
import { countStale, latestRuns } from './store/recompute-runs.ts';

export function rulesRoutes(handle: Handle<Ctx>): void {
  handle(contract.listCourtRules, async (ctx) => {
    const rules = await rulesOfCourt(ctx, ctx.actor.courtId);
    const rows = rules.map((rule) => ({ ...rule, ...shownRule(rule) }));
    return ok({ rows, packs: RULE_PACKS.map((pack) => ({ ...pack, rules: pack.rules.map(shownRule) })) });
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
