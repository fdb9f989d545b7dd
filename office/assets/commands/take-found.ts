import type { FoundAsset } from '@duixian/agencies/adapter';
import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { sweepAmount } from '../rules/sweep.ts';
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
  }
  return ok({ taken });
}
