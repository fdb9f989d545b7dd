import { fenText, legalDay } from '@duixian/contract/wire';
import { z } from 'zod';

/** 上限 · What one share, claim or pool may be: seventeen digits of fen, as the calculators take. */
const amount = fenText.refine((value) => value >= 0n && value <= 10n ** 17n, { error: 'an amount from zero to a thousand trillion yuan' });
export const amountText = amount;

const name = z.string().trim().min(1).max(80);

export const claimKind = z.enum([
  'ordinary',
  'wages',
  'maintenance',
  'tax',
  'injury-medical',
  'victim-restitution',
  'fine',
  'confiscation',
]);
export const debtorKind = z.enum(['natural-person', 'other-organisation', 'enterprise', 'enterprise-in-bankruptcy']);
export const presetName = z.enum(['national', 'jiangsu-2020', 'fuzhou-2018', 'foshan-2018']);
export const seizureRank = z.int().min(1).max(10_000);

export const priorityShape = z.object({
  kind: z.enum(['lien', 'construction-price', 'registered-security']),
  pool: name,
  order: z.int().min(1).max(1_000),
  upTo: amount.optional(),
});

/** 异议主张 · The change as it is sent and kept. */
export const planChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('strike'), claim: z.uuid() }),
  z.object({ kind: z.literal('figures'), claim: z.uuid(), titleDebt: amount, doubled: amount }),
  z.object({ kind: z.literal('priority'), claim: z.uuid(), priority: priorityShape.nullable() }),
  z.object({ kind: z.literal('rank'), claim: z.uuid(), seizureRank: seizureRank.nullable() }),
  z.object({ kind: z.literal('nature'), claim: z.uuid(), nature: claimKind }),
  z.object({ kind: z.literal('in-time'), claim: z.uuid() }),
]);

/** 分配依据 · The question of a plan as it is kept: asked again years later it gives the same shares. */
export const questionShape = z.object({
  debtor: debtorKind,
  rules: presetName,
  criminal: z.boolean(),
  pools: z
    .array(z.object({ id: name, amount, saleCosts: amount }))
    .min(1)
    .max(200),
  costs: z.array(z.object({ id: name, amount })).max(200),
  closesOn: legalDay.optional(),
  /** 首封多分 · In hundredths of a percent. */
  bonusBp: z.int().min(0).max(10_000).optional(),
  claims: z
    .array(
      z.object({
        id: z.uuid(),
        creditor: z.string().trim().min(1).max(200),
        kind: claimKind,
        titleDebt: amount,
        doubled: amount,
        hasTitle: z.boolean(),
        priority: priorityShape.optional(),
        seizureRank: seizureRank.optional(),
        title: z.string().max(200).optional(),
        appliedOn: legalDay.optional(),
        preservedValue: amount.optional(),
      }),
    )
    .min(1)
    .max(5_000),
});

export type PlanQuestion = z.output<typeof questionShape>;
