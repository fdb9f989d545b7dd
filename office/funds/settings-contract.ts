import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { type CountersignRefusal, MONEY_SETTINGS, type SetMoneyRefusal, SIGNED_KINDS } from './rules/money-settings.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const key = z.enum(MONEY_SETTINGS);

/** 本院案款设置 · What holds today, what the law says, and every change with its reason. */
export const moneySettings = endpoint({
  method: 'GET',
  path: '/money-settings',
  permission: 'funds.view',
  reply: z.object({
    held: z.array(z.object({ key, value: z.string(), law: z.string() })),
    changes: z.array(z.object({ key, value: z.string(), from: legalDay, reason: z.string(), setBy: z.string(), setOn: legalDay })),
  }),
  refusals: {},
});

export const setMoneySetting = endpoint({
  method: 'POST',
  path: '/money-settings',
  permission: 'funds.set-rules',
  body: z.object({ key, value: words(20), from: legalDay, reason: words(300) }),
  reply: z.object({ settingId: idOf<'money-setting'>() }),
  refusals: {
    'setting-value-unknown': 422,
    'setting-in-the-past': 422,
    'setting-unchanged': 409,
  } satisfies Statuses<SetMoneyRefusal>,
});

/** 待会签 · What waits for the leader's signature in the courts this actor sees, and what has it and waits for the director. */
export const toCountersign = endpoint({
  method: 'GET',
  path: '/countersigning',
  permission: 'funds.countersign',
  reply: z.object({
    rows: z.array(
      z.object({
        subject: z.string(),
        kind: z.enum(SIGNED_KINDS),
        case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string() }),
        amount: fenText,
        reason: z.string(),
        askedBy: z.string(),
        askedOn: legalDay,
        signedOn: legalDay.nullable(),
      }),
    ),
  }),
  refusals: {},
});

const signed = {
  'not-found': 404,
  'nothing-to-sign': 409,
  'leader-already-signed': 409,
  'same-person': 403,
} satisfies Statuses<CountersignRefusal>;

export const countersignDeferral = endpoint({
  method: 'POST',
  path: '/deferrals/:deferral/countersign',
  permission: 'funds.countersign',
  params: z.object({ deferral: idOf<'deferral'>() }),
  reply: z.object({ subject: z.string() }),
  refusals: signed,
});

export const countersignDeposit = endpoint({
  method: 'POST',
  path: '/deposits/:deposit/countersign',
  permission: 'funds.countersign',
  params: z.object({ deposit: idOf<'deposit'>() }),
  reply: z.object({ subject: z.string() }),
  refusals: signed,
});

export const countersignPayout = endpoint({
  method: 'POST',
  path: '/payouts/:payout/countersign',
  permission: 'funds.countersign',
  params: z.object({ payout: idOf<'payout'>() }),
  reply: z.object({ subject: z.string() }),
  refusals: signed,
});
