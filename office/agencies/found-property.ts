import { legalDay } from '@duixian/contract/wire';
import { z } from 'zod';
import { fenAmount } from './amounts.ts';

/** A hold that already lies on the thing, in order: rank 1 holds, the others wait (轮候). */
const hold = z.object({
  rank: z.int().min(1),
  court: z.string(),
  caseNumber: z.string(),
  amount: fenAmount.nullable(),
  until: legalDay,
});

const assetBase = { assetId: z.string().min(1).max(80), holds: z.array(hold).max(200), valueOn: legalDay };
const mortgage = z.object({ holder: z.string(), amount: fenAmount });

export const foundAsset = z.discriminatedUnion('kind', [
  z.object({
    ...assetBase,
    kind: z.literal('deposit'),
    accountNumber: z.string().min(1),
    accountName: z.string().min(1),
    branch: z.string(),
    balance: fenAmount,
    available: fenAmount,
    frozen: fenAmount,
    /** What the account receives by its nature: wages, social aid. For the exempt-property check. */
    nature: z.enum(['ordinary', 'wages', 'social-aid', 'special-purpose']),
  }),
  z.object({
    ...assetBase,
    kind: z.literal('real-estate'),
    certificateNumber: z.string(),
    unitNumber: z.string(),
    address: z.string().min(1),
    areaSquareCentimetres: z.int().min(0),
    use: z.string(),
    share: z.object({ numerator: z.int().min(1), denominator: z.int().min(1) }),
    mortgages: z.array(mortgage).max(50),
  }),
  z.object({
    ...assetBase,
    kind: z.literal('vehicle'),
    plate: z.string().min(1),
    model: z.string(),
    vin: z.string(),
    registeredOn: legalDay,
    mortgages: z.array(mortgage).max(50),
  }),
  z.object({
    ...assetBase,
    kind: z.literal('equity'),
    company: z.string().min(1),
    creditCode: z.string(),
    subscribed: fenAmount,
    paidUp: fenAmount,
    /** The holder's part of the company in hundredths of a percent. */
    shareBasisPoints: z.int().min(0).max(10_000),
    mortgages: z.array(mortgage).max(50),
  }),
  z.object({
    ...assetBase,
    kind: z.literal('securities'),
    accountNumber: z.string().min(1),
    security: z.string().min(1),
    quantity: z.int().min(1),
    /** At the close of `valueOn`. */
    marketValue: fenAmount,
    mortgages: z.array(mortgage).max(50),
  }),
  z.object({
    ...assetBase,
    kind: z.literal('housing-fund'),
    accountNumber: z.string().min(1),
    employer: z.string(),
    balance: fenAmount,
    available: fenAmount,
    frozen: fenAmount,
  }),
]);

export type FoundAsset = z.output<typeof foundAsset>;
export type AssetKind = FoundAsset['kind'];
