import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { factsOf } from '@duixian/contract/facts';
import type { Handle } from '@duixian/http/handle';
import { addFen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { moveMeasure } from './commands/move-measure.ts';
import { prepareRenewals } from './commands/prepare-renewals.ts';
import { releasePart } from './commands/release-measure.ts';
import type { AssetsSettings } from './commands/settings.ts';
import { takeOverPreservation } from './commands/take-over-preservation.ts';
import { enterMonth, livingCostsOn, stopWithholding, withholdIncome } from './commands/withhold-income.ts';
import * as holds from './hold-contract.ts';
import { endingGroups, endingMeasures, lapsedMeasures, lapsedWithoutDecision } from './queries/ending.ts';
import * as releases from './release-contract.ts';
import * as renewals from './renewal-contract.ts';
import { silentMonths } from './rules/withholding.ts';
import { withholdingsOfCase } from './store/withholdings.ts';

/** Doors of the time a hold has: its end, its renewal, where it came from and where it goes; and of income withheld month by month. */
export function holdRoutes(handle: Handle<Ctx>, settings: AssetsSettings): void {
  handle(renewals.endingMeasures, async (ctx, { query }) =>
    ok({
      lapsedWithoutDecision: await lapsedWithoutDecision(ctx),
      groups: await endingGroups(ctx, query.within),
      rows: await endingMeasures(ctx, query),
    }),
  );
  handle(renewals.lapsedMeasures, async (ctx) => ok({ count: await lapsedWithoutDecision(ctx), rows: await lapsedMeasures(ctx) }));
  handle(renewals.prepareRenewals, async (ctx, { body }) => {
    const prepared = await prepareRenewals(ctx, body);
    if (!prepared.ok) return prepared;
    const rows = prepared.value.rows.map(({ refusal, ...row }) => ({
      ...row,
      refusal: refusal === null ? null : { kind: refusal.kind, facts: factsOf(refusal) },
    }));
    return ok({ batch: prepared.value.batch, rows });
  });
  handle(releases.releasePart, (ctx, { params, body }) => releasePart(ctx, { ...params, ...body }, settings));
  handle(holds.takeOverPreservation, (ctx, { params, body }) => takeOverPreservation(ctx, { ...params, ...body }));
  handle(holds.moveMeasure, (ctx, { params, body }) => moveMeasure(ctx, { ...params, ...body }));
  handle(holds.caseWithholdings, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const rows = await withholdingsOfCase(ctx.tx, ctx.region, params.case);
    const { debtor, eachDependant } = livingCostsOn(ctx.today);
    return ok({
      livingCosts: { debtor, eachDependant },
      rows: rows.map((one) => ({
        ...one,
        months: [...one.months],
        taken: addFen(...one.months.map((month) => month.amount)),
        silent:
          one.state === 'running'
            ? [
                ...silentMonths(
                  one.fromMonth,
                  one.months.map((month) => month.month),
                  ctx.today,
                ),
              ]
            : [],
      })),
    });
  });
  handle(holds.withholdIncome, (ctx, { params, body }) => withholdIncome(ctx, { ...params, ...body }, settings));
  handle(holds.enterMonth, (ctx, { params, body }) => enterMonth(ctx, { ...params, ...body }));
  handle(holds.stopWithholding, (ctx, { params, body }) => stopWithholding(ctx, { ...params, ...body }));
}
