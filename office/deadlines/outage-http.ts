import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { legalDayAt } from '@duixian/kernel/legal-day';
import { ok, refuse } from '@duixian/kernel/result';
import { citationOn, citationText, citationTextEn } from '@duixian/law/citation';
import { MISSED_PERIOD_BASIS, OUTAGE_SETTINGS } from '@duixian/law/parameters/outage';
import { acceptRelief, declineRelief } from './commands/decide-relief.ts';
import * as contract from './outage-contract.ts';
import { lostDays } from './rules/relief.ts';
import { outages, reliefsOf } from './store/outage-pages.ts';
import { outageById } from './store/outages.ts';

export function outageRoutes(handle: Handle<Ctx>): void {
  handle(contract.listOutages, async (ctx) => ok({ rows: await outages(ctx) }));
  handle(contract.showOutage, async (ctx, { params }) => {
    const outage = await outageById(ctx.tx, ctx.region, params.outage);
    if (outage === undefined) return refuse({ kind: 'not-found' });
    const article = citationOn(MISSED_PERIOD_BASIS, legalDayAt(outage.to));
    const { shortestMinutes, lostMinutes, windowDays, reason } = OUTAGE_SETTINGS;
    return ok({
      outageId: params.outage,
      fromAt: outage.from,
      toAt: outage.to,
      daysLost: [...lostDays(outage, OUTAGE_SETTINGS)],
      settings: { shortestMinutes, lostMinutes, windowDays, reason },
      basis: { zh: citationText(article), en: citationTextEn(article) },
      reliefs: await reliefsOf(ctx, params.outage),
    });
  });
  handle(contract.acceptRelief, (ctx, { params, body }) => acceptRelief(ctx, { ...params, appliedOn: body.appliedOn }));
  handle(contract.declineRelief, (ctx, { params, body }) => declineRelief(ctx, { ...params, reason: body.reason }));
}
