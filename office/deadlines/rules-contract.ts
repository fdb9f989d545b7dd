import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, instantText, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { bothLanguages, changePreview, duration, rung, termId } from './clock-schema.ts';
import type { SetCourtRulesRefusal } from './rules/court-rule-refusal.ts';

const numbers = { term: termId, duration: duration.nullable(), rungs: z.array(rung).max(10).nullable() };
const told = z.object({ zh: words(200), en: words(300) });
const shownRule = z.object({ ...numbers, name: bothLanguages, law: duration, reason: bothLanguages, source: bothLanguages });

/** 本院期限规则 · The rules of the reader's court, newest first, and the packs it may take over. */
export const listCourtRules = endpoint({
  method: 'GET',
  path: '/court-rules',
  permission: 'deadlines.view',
  reply: z.object({
    rows: z.array(
      shownRule.extend({ ruleId: z.string(), fromOn: legalDay, pack: z.string().nullable(), setBy: z.string(), setAt: instantText }),
    ),
    /** Terms whose number or warnings a court may make stricter, with what the law says; `number` false: the warnings alone. */
    settable: z.array(z.object({ term: termId, name: bothLanguages, law: duration, rungs: z.array(rung), number: z.boolean() })),
    packs: z.array(z.object({ id: z.string(), name: bothLanguages, verified: z.boolean(), rules: z.array(shownRule) })),
  }),
  refusals: {},
});

const asked = z.object({
  fromOn: legalDay,
  /** A pack by its name, or `null` and rules one by one. */
  pack: words(60).nullable(),
  rules: z.array(z.object({ ...numbers, reason: told, source: told })).max(60),
});

const refusals = {
  'rule-looser-than-law': 422,
  'term-not-a-courts-to-set': 422,
  'rungs-too-few': 422,
  'rungs-out-of-order': 422,
  'first-rung-not-officer': 422,
  'term-ruled-twice': 422,
  'unknown-rule-pack': 422,
  'no-rule-given': 422,
  'rule-too-far-back': 422,
  'rules-unchanged': 409,
} as const satisfies Record<SetCourtRulesRefusal['kind'], RefusalStatus>;

/** 设定前先看 · The running clocks the rules would move, with the old and the new last day. Keeps nothing. */
export const previewCourtRules = endpoint({
  method: 'POST',
  path: '/court-rules/preview',
  permission: 'deadlines.set-rule-pack',
  body: asked,
  reply: changePreview,
  refusals,
});

export const setCourtRules = endpoint({
  method: 'POST',
  path: '/court-rules',
  permission: 'deadlines.set-rule-pack',
  body: asked,
  reply: z.object({ runId: idOf<'recompute-run'>(), fromOn: legalDay, rules: z.number().int() }),
  refusals,
});

/** 重新计算进度 · What made clocks be computed again, and how many still wait. */
export const listRecomputeRuns = endpoint({
  method: 'GET',
  path: '/recompute-runs',
  permission: 'signed-in',
  reply: z.object({
    waiting: z.number().int(),
    rows: z.array(
      z.object({
        runId: idOf<'recompute-run'>(),
        cause: z.enum(['calendar', 'court-rules']),
        total: z.number().int().nullable(),
        startedAt: instantText,
        endedAt: instantText.nullable(),
      }),
    ),
  }),
  refusals: {},
});
