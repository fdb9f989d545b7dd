import type { FoundAsset } from '@duixian/agencies/found-property';
import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { MoneyRefusal } from '@duixian/cases/rules/money-first';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { sweepAmount } from '../rules/sweep.ts';
import type { Asset } from '../store/assets.ts';
import { runningSweep } from '../store/sweeps.ts';
import { loadPosition } from './load-position.ts';
import { sweepSettingsOn } from './order-sweep.ts';
import { requestFreeze } from './request-freeze.ts';
import type { AssetsSettings } from './settings.ts';

export interface FoundDeposits {
  readonly case: CaseId;
  readonly party: PartyId;
  readonly agency: string;
  readonly assets: readonly FoundAsset[];
}

/**
 * 查到即冻 · Under a running order, each deposit a reply names is held at once: account by account, to the exact sum that is
 * still uncovered, and no more. What may not be held (exempt, held already, debt covered) is left as it is.
 */
export async function takeFound(
  ctx: Ctx,
  found: FoundDeposits,
  settings: AssetsSettings,
): Promise<Result<{ taken: number }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, found.case);
  if (!held.ok) return held;
  const sweep = await runningSweep(ctx.tx, ctx.region, found.case);
  if (!sweep || held.value.state === 'closed') return ok({ taken: 0 });
  const { livingReserve } = sweepSettingsOn(ctx.today);
  let taken = 0;
  for (const deposit of found.assets) {
    if (deposit.kind !== 'deposit') continue;
    // Loaded anew each time: what was just asked for counts already.
    const { assets, meter } = await loadPosition(ctx, found.case, await settings.owedOf(ctx, found.case));
    const asset = assets.find(
      (each) => each.agency === found.agency && each.party === found.party && each.agencyAssetId === deposit.assetId,
    );
    if (!asset || asset.available === null) continue;
    const account = { exempt: asset.exempt, wages: deposit.nature === 'wages', available: asset.available };
    const amount = sweepAmount(account, meter.headroom, livingReserve);
    if (amount <= 0n) continue;
    const { rulingNumber, noticeNumber } = sweep;
    const asked = await requestFreeze(
      ctx,
      { case: found.case, asset: asset.assetId, amount, until: null, rulingNumber, noticeNumber },
      settings,
    );
    if (asked.ok) taken += 1;
    else if (asked.refusal.kind === 'money-not-looked-at') await leaveToPerson(ctx, { case: found.case, asset, money: asked.refusal });
  }
  return ok({ taken });
}

/** A machine gives no reason of its own: an account left alone because of unmatched money is work for a person. */
async function leaveToPerson(ctx: Ctx, of: { readonly case: CaseId; readonly asset: Asset; readonly money: MoneyRefusal }): Promise<void> {
  const facts = { asset: of.asset.label, unmatched: of.money.receipts.map((each) => each.receipt) };
  await ctx.record({
    type: 'assets.deposit-left',
    subject: of.asset.assetId,
    case: of.case,
    facts,
    tasks: [{ kind: 'open', task: 'control-property', subject: of.asset.assetId, facts: { ...facts, failure: of.money.kind } }],
  });
}
