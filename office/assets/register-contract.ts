import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, instantText, legalDay, plainFacts, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { MergeRefusal, PartRefusal } from './rules/merge-rows.ts';
import { type SecuritiesRefusal, UNIT_PRICE } from './rules/unit-price.ts';
import { thingSource } from './source-contract.ts';

const ofAsset = z.object({ case: idOf<'case'>(), asset: idOf<'asset'>() });

/** 财产卡片 · All the register knows of one thing: what it is, whose share, what lies on it, what it was worth and when, who said so. */
export const assetCard = endpoint({
  method: 'GET',
  path: '/cases/:case/assets/:asset',
  permission: 'assets.view',
  params: ofAsset,
  reply: z.object({
    assetId: idOf<'asset'>(),
    party: idOf<'party'>(),
    kind: z.string(),
    inMoney: z.boolean(),
    label: z.string(),
    agencyZh: z.string(),
    agencyEn: z.string(),
    exempt: z.boolean(),
    balance: fenText.nullable(),
    value: fenText.nullable(),
    facts: plainFacts,
    source: thingSource,
    firstSeenAt: instantText,
    seenAt: instantText,
    /** The debtor's part, as the agency keeps it; null where it names none. */
    share: z.object({ numerator: z.number().int(), denominator: z.number().int() }).nullable(),
    /** 抵押: in the order the agency gives, first first. */
    charges: z.array(z.object({ rank: z.number().int(), holder: z.string(), amount: fenText })),
    /** 在先与轮候: the agency's own list of holds, with their ranks. */
    holds: z.array(
      z.object({ rank: z.number().int(), court: z.string(), caseNumber: z.string(), amount: fenText.nullable(), until: legalDay }),
    ),
    valuations: z.array(
      z.object({
        valuationId: z.uuid(),
        value: fenText,
        ground: z.string(),
        valuedOn: legalDay,
        by: z.string().nullable(),
        enteredAt: instantText,
        /** How many units at which price in yuan, where the value was found so. */
        units: z.object({ quantity: z.number().int(), price: z.string() }).nullable(),
      }),
    ),
    sightings: z.array(
      z.object({
        sightingId: z.uuid(),
        source: thingSource,
        seenAt: instantText,
        balance: fenText.nullable(),
        /** A price the agency named itself. */
        named: fenText.nullable(),
      }),
    ),
    mergedInto: idOf<'asset'>().nullable(),
    merges: z.array(
      z.object({
        mergeId: z.uuid(),
        kept: idOf<'asset'>(),
        other: idOf<'asset'>(),
        deed: z.enum(['merged', 'parted']),
        reason: z.string(),
        by: z.string().nullable(),
        on: legalDay,
      }),
    ),
    /** Rows of the same person and kind this one may be joined to. */
    alike: z.array(z.object({ assetId: idOf<'asset'>(), label: z.string(), agencyZh: z.string(), agencyEn: z.string() })),
  }),
  refusals: {},
});

/** 查看完整账号 · The account of a thing, whole, for a stated purpose. The look is on the record with its purpose. */
export const revealAssetNumber = endpoint({
  method: 'GET',
  path: '/cases/:case/assets/:asset/number',
  permission: 'assets.reveal-number',
  params: ofAsset,
  query: z.object({ purpose: z.string().trim().min(4).max(200) }),
  reply: z.object({ number: z.string() }),
  refusals: {},
});

/** 证券估值 · As many units as the register holds, at a price of a day from a named source. */
export const valueSecurities = endpoint({
  method: 'POST',
  path: '/cases/:case/assets/:asset/unit-price',
  permission: 'assets.control',
  params: ofAsset,
  body: z.object({ price: z.string().regex(UNIT_PRICE), ground: words(300), valuedOn: legalDay }),
  reply: z.object({ value: fenText, quantity: z.number().int() }),
  refusals: {
    'not-securities': 422,
    'value-too-large': 422,
    'deposit-values-itself': 422,
    'merged-away': 409,
    'amount-not-positive': 422,
    'valued-after-today': 422,
  } satisfies Record<SecuritiesRefusal['kind'], RefusalStatus>,
});

/** 合并重复财产 · This row is the other one named again. */
export const mergeAssets = endpoint({
  method: 'POST',
  path: '/cases/:case/assets/:asset/merge',
  permission: 'assets.control',
  params: ofAsset,
  body: z.object({ into: idOf<'asset'>(), reason: words(300) }),
  reply: z.object({ into: idOf<'asset'>() }),
  refusals: {
    'case-closed': 409,
    'merge-with-itself': 422,
    'merged-away': 409,
    'owners-differ': 422,
    'kinds-differ': 422,
    'duplicate-held': 409,
  } satisfies Record<MergeRefusal['kind'], RefusalStatus>,
});

/** 撤销合并 · It is a thing of its own after all. */
export const partAsset = endpoint({
  method: 'POST',
  path: '/cases/:case/assets/:asset/part',
  permission: 'assets.control',
  params: ofAsset,
  body: z.object({ reason: words(300) }),
  reply: z.object({ from: idOf<'asset'>() }),
  refusals: { 'case-closed': 409, 'not-merged': 409 } satisfies Record<PartRefusal['kind'], RefusalStatus>,
});
