import { ok, type Result, refuse } from '@duixian/kernel/result';
import { DISTRIBUTION_RULES, type DistributionRules } from '@duixian/law/parameters/distribution';
import { z } from 'zod';
import { amountInput, dayInput, inputSchema, nameInput, percentInput, readInput } from './input-contract.ts';
import { both } from './input-words.ts';
import type { CompetingClaim, DistributionQuestion, Priority } from './rules/distribution/question.ts';

/** Raised when a file of before would be read differently. */
export const DISTRIBUTION_INPUT_VERSION = 1;

const ZERO = { fen: '0' };
const PRESETS = DISTRIBUTION_RULES.map((each) => each.id).join(', ');

const rules = z
  .union(
    [
      z.string().max(40),
      z.strictObject({
        preset: z.string().max(40).default('national'),
        wages: z.enum(['ordinary', 'first']).optional(),
        maintenance: z.enum(['ordinary', 'first']).optional(),
        base: z.enum(['title-debt-first', 'whole-claim']).optional(),
      }),
    ],
    {
      error: both(
        '规则写预设的名称，或者 {"preset", "wages", "maintenance", "base"}',
        'rules are the name of a preset, or {"preset", "wages", "maintenance", "base"}',
      ),
    },
  )
  .transform((given, ctx): DistributionRules => {
    const { preset, wages, maintenance, base } =
      typeof given === 'string' ? { preset: given, wages: undefined, maintenance: undefined, base: undefined } : given;
    const known = DISTRIBUTION_RULES.find((each) => each.id === preset);
    if (known !== undefined) {
      return { ...known, wages: wages ?? known.wages, maintenance: maintenance ?? known.maintenance, base: base ?? known.base };
    }
    ctx.addIssue({
      code: 'custom',
      message: both(`没有预设 ${preset}，可用：${PRESETS}`, `no such preset: ${preset}; known are ${PRESETS}`),
    });
    return z.NEVER;
  })
  .meta({
    description:
      '地方规则 · "national" (default), "jiangsu-2020", "fuzhou-2018", "foshan-2018"; single points may be set otherwise by a court.',
  });

const pool = z.strictObject({
  id: nameInput.default('pool'),
  amount: amountInput.meta({ description: '变价款或者案款 · What was realised, before its costs.' }),
  saleCosts: amountInput.prefault(ZERO).meta({ description: '实际拍卖、变卖费用.' }),
});

const priority = z
  .strictObject({
    kind: z.enum(['lien', 'construction-price', 'registered-security']),
    pool: nameInput.optional().meta({ description: 'The thing the right is on; the only pool where there is one.' }),
    order: z.int().min(1).max(1_000).default(1).meta({ description: '登记、交付先后 · 1 is the earliest; equals share pro rata.' }),
    upTo: amountInput.optional().meta({ description: 'The secured part where it is less than the claim.' }),
  })
  .meta({ description: '优先受偿权 · Paid from its own thing first; the rest of the claim takes part as an ordinary one.' });

const claim = z.strictObject({
  id: nameInput,
  creditor: z.string().trim().max(200).optional(),
  kind: z
    .enum(['ordinary', 'wages', 'maintenance', 'tax', 'injury-medical', 'victim-restitution', 'fine', 'confiscation'])
    .default('ordinary'),
  amount: amountInput.meta({
    description: '执行依据确定、尚未清偿的债务 · principal, general interest and costs of the title, without the doubled part.',
  }),
  doubled: amountInput.prefault(ZERO).meta({ description: '加倍部分债务利息 · paid after the debts of the titles.' }),
  hasTitle: z.boolean().default(true).meta({ description: 'Without a title only a prior right is paid (民诉解释第五百零六条).' }),
  priority: priority.optional(),
  seizureRank: z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: '查封顺位 · 1 seized first. For an enterprise it is the order of payment.' }),
  title: nameInput.optional().meta({ description: '同一执行依据 · Claims of one title share pro rata.' }),
  appliedOn: dayInput.optional(),
  preservedValue: amountInput.optional(),
});

/** 分配案件 · What the distribution calculator takes. */
const distributionPlan = z
  .strictObject({
    $schema: z.string().max(300).optional(),
    version: z.literal(DISTRIBUTION_INPUT_VERSION).default(DISTRIBUTION_INPUT_VERSION),
    case: z.string().max(300).optional(),
    debtor: z.enum(['natural-person', 'other-organisation', 'enterprise', 'enterprise-in-bankruptcy']).meta({
      description:
        '被执行人 · A natural person or other organisation: pro rata among all who applied. An enterprise legal person: by the order of measures.',
    }),
    rules: rules.prefault('national'),
    closesOn: dayInput
      .optional()
      .meta({ description: '参与分配截止日 · The last day to apply; whoever applied later shares only in what is left.' }),
    bonusPercent: percentInput.optional().meta({
      description:
        '首封多分 · Decided by the panel inside the range of the preset; goes to seizureRank 1. Not allowed under the national rule.',
    }),
    criminal: z.boolean().default(false).meta({ description: '刑民并存 · The order of 法释〔2014〕13号第十三条.' }),
    pools: z.array(pool).min(1).max(200),
    costs: z
      .array(z.strictObject({ id: nameInput, amount: amountInput }))
      .max(200)
      .default([])
      .meta({ description: '执行费用 · Application and preservation fees, appraisal, storage, notices, reward.' }),
    claims: z.array(claim).min(1).max(5_000),
  })
  .transform((given, ctx): { readonly label: string | null; readonly question: DistributionQuestion } => {
    const only = given.pools.length === 1 ? given.pools[0]?.id : undefined;
    const claims = given.claims.map(
      ({ amount, creditor, priority: right, seizureRank, title, appliedOn, preservedValue, ...rest }, i): CompetingClaim => {
        const placed = right === undefined ? undefined : placedOn(right, only);
        if (placed !== undefined && !placed.ok)
          ctx.addIssue({
            code: 'custom',
            path: ['claims', i, 'priority', 'pool'],
            message: both('款项不止一笔，请写明优先权在哪一笔上', 'there are several pools: say which one the right is on'),
          });
        return {
          ...rest,
          creditor: creditor ?? rest.id,
          titleDebt: amount,
          ...(placed?.ok ? { priority: placed.value } : {}),
          ...(seizureRank === undefined ? {} : { seizureRank }),
          ...(title === undefined ? {} : { title }),
          ...(appliedOn === undefined ? {} : { appliedOn }),
          ...(preservedValue === undefined ? {} : { preservedValue }),
        };
      },
    );
    const { debtor, criminal, costs, pools } = given;
    return {
      label: given.case ?? null,
      question: {
        debtor,
        criminal,
        costs,
        pools,
        claims,
        rules: given.rules,
        ...(given.closesOn === undefined ? {} : { closesOn: given.closesOn }),
        ...(given.bonusPercent === undefined ? {} : { bonusRate: given.bonusPercent }),
      },
    };
  });

export type DistributionPlan = z.output<typeof distributionPlan>;
export type DistributionPlanInput = z.input<typeof distributionPlan>;

function placedOn(
  { kind, pool: named, order, upTo }: z.output<typeof priority>,
  only: string | undefined,
): Result<Priority, { readonly kind: 'pool-needed' }> {
  const on = named ?? only;
  if (on === undefined) return refuse({ kind: 'pool-needed' });
  return ok({ kind, pool: on, order, ...(upTo === undefined ? {} : { upTo }) });
}

export const readDistributionPlan = (value: unknown) => readInput(distributionPlan, value);
export const distributionPlanSchema = () => inputSchema('分配案件 · Distribution plan', distributionPlan);
