import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { CloseAccountRefusal, ReopenAccountRefusal } from './rules/close-account.ts';

type Statuses<R extends { readonly kind: string }> = Record<R['kind'], RefusalStatus>;

const params = z.object({ case: idOf<'case'>() });
const reply = z.object({ number: z.string() });

/** 案款账户销户 · Finance’s act. */
export const closeAccount = endpoint({
  method: 'POST',
  path: '/cases/:case/account/close',
  permission: 'funds.pay',
  params,
  body: z.object({}),
  reply,
  refusals: {
    'not-found': 404,
    'no-case-account': 409,
    'account-closed': 409,
    'case-not-closed': 409,
    'balance-left': 409,
    'cash-with-officers': 409,
  } satisfies Statuses<CloseAccountRefusal> & Record<string, RefusalStatus>,
});

/** 恢复案款账户 */
export const reopenAccount = endpoint({
  method: 'POST',
  path: '/cases/:case/account/reopen',
  permission: 'funds.pay',
  params,
  body: z.object({ reason: words(300) }),
  reply,
  refusals: { 'not-found': 404, 'no-case-account': 409, 'account-not-closed': 409 } satisfies Statuses<ReopenAccountRefusal> &
    Record<string, RefusalStatus>,
});
