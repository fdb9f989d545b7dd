import { ASSET_KINDS } from '@duixian/assets/rules/asset-kind';
import { LANES } from '@duixian/cases/rules/stage';
import { fenText } from '@duixian/contract/wire';
import { z } from 'zod';

const link = z.discriminatedUnion('to', [
  z.object({ to: z.literal('asset'), id: z.string() }),
  z.object({ to: z.literal('source'), id: z.string() }),
  z.object({ to: z.literal('party'), id: z.string() }),
  z.object({ to: z.literal('claim') }),
]);

const decidingFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('owed'), amount: fenText, interestCounted: z.boolean(), link }),
  z.object({ kind: z.literal('money-found'), amount: fenText, label: z.string(), link }),
  z.object({ kind: z.literal('thing-found'), assetKind: z.string(), value: fenText.nullable(), label: z.string(), link }),
  z.object({ kind: z.literal('source-gap'), agencyZh: z.string(), agencyEn: z.string(), state: z.string(), link }),
  z.object({ kind: z.literal('debtor'), name: z.string(), link }),
]);

const criterion = z.object({
  question: z.enum(['enough-property', 'must-realise', 'one-go']),
  answer: z.enum(['yes', 'no', 'unknown']),
  facts: z.array(decidingFact),
});

const laneReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('money-covers-all'), money: fenText, owed: fenText }),
  z.object({ kind: z.literal('money-does-not-cover'), money: fenText, owed: fenText }),
  z.object({ kind: z.literal('nothing-found') }),
  z.object({ kind: z.literal('thing-to-realise'), assetKind: z.string(), complex: z.boolean() }),
  z.object({ kind: z.literal('many-things'), count: z.number().int(), from: z.number().int() }),
  z.object({ kind: z.literal('many-debtors'), count: z.number().int(), from: z.number().int() }),
  z.object({ kind: z.literal('too-many-for-one-go'), debtors: z.number().int(), accounts: z.number().int() }),
  z.object({ kind: z.literal('search-has-gaps'), count: z.number().int() }),
]);

/** 分流结果卡 · The card as it is kept and shown. */
export const triageCardJson = z.object({
  lane: z.enum(LANES),
  provisional: z.enum(LANES),
  criteria: z.tuple([criterion, criterion, criterion]),
  because: z.array(laneReason),
  money: fenText,
  owed: fenText,
});

const whole = z.string().regex(/^\d{1,9}$/);
const count = z.number().int().min(0).max(1_000);

/** 繁简范围 as it is kept and sent; a fraction is two whole numbers in text. */
export const laneScopeJson = z.object({
  id: z.string().min(1).max(60),
  nameZh: z.string().min(1).max(60),
  nameEn: z.string().min(1).max(80),
  coverage: z.object({
    numerator: z.codec(whole, z.bigint(), { decode: BigInt, encode: String }),
    denominator: z.codec(whole, z.bigint(), { decode: BigInt, encode: String }),
  }),
  mostDebtorsInOneGo: count,
  mostAccountsInOneGo: count,
  complexThings: z.array(z.enum(ASSET_KINDS)),
  complexFromDebtors: count,
  complexFromThings: count,
  simpleWithinDays: count,
});

/** 分流事实 as they are kept with a proposal. */
export const triageFactsJson = z.object({
  outstanding: fenText,
  interestCounted: z.boolean(),
  debtors: z.array(z.object({ partyId: z.string(), name: z.string() })),
  things: z.array(z.object({ assetId: z.string(), kind: z.enum(ASSET_KINDS), label: z.string(), usable: fenText.nullable() })),
  sources: z.array(
    z.object({ sourceId: z.string(), agencyZh: z.string(), agencyEn: z.string(), state: z.string(), gapAccepted: z.boolean() }),
  ),
  obligationKinds: z.array(z.string()),
});
