import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { countersign } from './commands/countersign.ts';
import { setMoneySetting } from './commands/set-money-setting.ts';
import { moneySettingsOfCourt, waitingForLeader } from './queries/money-settings.ts';
import * as contract from './settings-contract.ts';

/** 设置与会签 · The court's own answers about its money, and the leader's signature. */
export function settingsRoutes(handle: Handle<Ctx>): void {
  handle(contract.moneySettings, async (ctx) => ok(await moneySettingsOfCourt(ctx)));
  handle(contract.setMoneySetting, (ctx, { body }) => setMoneySetting(ctx, body));
  handle(contract.toCountersign, async (ctx) => ok({ rows: await waitingForLeader(ctx) }));
  handle(contract.countersignDeferral, (ctx, { params }) => countersign(ctx, { kind: 'deferral', id: params.deferral }));
  handle(contract.countersignDeposit, (ctx, { params }) => countersign(ctx, { kind: 'deposit', id: params.deposit }));
  handle(contract.countersignPayout, (ctx, { params }) => countersign(ctx, { kind: 'payout', id: params.payout }));
}
