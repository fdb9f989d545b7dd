import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { decideProposal } from './commands/decide-proposal.ts';
import { decideRenewal } from './commands/decide-renewal.ts';
import { endSweep, orderSweep } from './commands/order-sweep.ts';
import { releaseMeasure } from './commands/release-measure.ts';
import { requestDeduct } from './commands/request-deduct.ts';
import { requestFreeze } from './commands/request-freeze.ts';
import { retryInstruction } from './commands/retry-instruction.ts';
import type { AssetsSettings } from './commands/settings.ts';
import { valueAsset } from './commands/value-asset.ts';
import * as contract from './contract.ts';
import { goodsRoutes } from './goods-http.ts';
import { handRoutes } from './hand-http.ts';
import { holdRoutes } from './hold-http.ts';
import { controlOrders, holdingsOf } from './queries.ts';
import { registerRoutes } from './register-http.ts';
import { reportRoutes } from './report-http.ts';
import { shownFacts } from './rules/shown-facts.ts';
import { openProposals } from './store/open-proposals.ts';
import * as sweeps from './sweep-contract.ts';

export function assetsRoutes(handle: Handle<Ctx>, settings: AssetsSettings): void {
  handle(contract.caseAssets, async (ctx, { params }) => {
    const found = await holdingsOf(ctx, params.case, settings.owedOf);
    if (!found.ok) return found;
    const { meter, deductible, release, assets, measures, instructions } = found.value;
    return ok({
      meter: { ...meter, unvalued: meter.unvalued.length },
      deductible,
      release: { ...release, steps: [...release.steps] },
      assets: assets.map((asset) => ({ ...asset, facts: shownFacts(asset.facts) })),
      measures: [...measures],
      instructions: [...instructions],
    });
  });
  handle(contract.requestFreeze, (ctx, { params, body }) => requestFreeze(ctx, { ...params, ...body }, settings));
  handle(contract.requestDeduct, (ctx, { params, body }) => requestDeduct(ctx, { ...params, ...body }, settings));
  handle(contract.releaseMeasure, (ctx, { params, body }) => releaseMeasure(ctx, { ...params, ...body }, settings));
  handle(contract.decideRenewal, (ctx, { params, body }) => decideRenewal(ctx, { ...params, ...body }, settings));
  handle(contract.retryInstruction, (ctx, { params }) => retryInstruction(ctx, params, settings));
  handle(contract.valueAsset, (ctx, { params, body }) => valueAsset(ctx, { ...params, ...body }));
  handle(sweeps.caseOrders, (ctx, { params }) => controlOrders(ctx, params.case));
  handle(sweeps.openProposals, async (ctx) => ok({ rows: await openProposals(ctx) }));
  handle(sweeps.orderSweep, (ctx, { params, body }) => orderSweep(ctx, { ...params, ...body }, settings));
  handle(sweeps.endSweep, (ctx, { params }) => endSweep(ctx, params));
  handle(sweeps.decideProposal, (ctx, { params, body }) => decideProposal(ctx, { ...params, ...body }, settings));
  reportRoutes(handle);
  holdRoutes(handle, settings);
  registerRoutes(handle);
  goodsRoutes(handle);
  handRoutes(handle, settings);
}
