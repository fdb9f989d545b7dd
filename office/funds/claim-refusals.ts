import type { RefusalStatus } from '@duixian/contract/endpoint';
import type { ClaimRefusal } from './rules/claim-sheet.ts';

/** 计息的拒绝 · What a computation refuses, wherever a door computes: a sheet, a pay-out, a plan of distribution. */
export const claimRefusals = {
  'no-items': 422,
  'item-amount-not-positive': 422,
  'payment-amount-not-positive': 422,
  'payment-after-as-of': 422,
  'order-on-unknown-item': 422,
  'segments-not-in-order': 422,
  'application-order-incomplete': 422,
  'item-listed-twice': 422,
  'total-cap-negative': 422,
  'payment-toward-unknown-item': 422,
  'stay-ends-before-it-begins': 422,
  'rate-not-loaded': 422,
} satisfies Record<ClaimRefusal['kind'], RefusalStatus>;
