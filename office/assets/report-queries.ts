import type { Ctx } from '@duixian/audit/act';
import { visibleCase } from '@duixian/cases/queries';
import { fenText } from '@duixian/contract/wire';
import type { CaseId } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { z } from 'zod';
import { compareReport, type KnownThing, REPORT_HEADINGS, reportState, supplementLate } from './rules/property-report.ts';
import { type Asset, assetsOfCase } from './store/assets.ts';
import { reportOrdersOf, reportsOf } from './store/reports.ts';

export const reportItem = z.object({
  heading: z.enum(REPORT_HEADINGS),
  description: z.string().trim().min(1).max(300),
  number: z.string().trim().max(80),
  value: fenText.nullable(),
  note: z.string().trim().max(300),
});

/** 财产报告 · Each order with its reports, and beside it what the agencies named differently, compared at this moment. */
export async function reportSheet(ctx: Ctx, caseId: CaseId) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const orders = await reportOrdersOf(ctx.tx, ctx.region, caseId);
  const reports = (await reportsOf(ctx.tx, ctx.region, caseId)).map((report) => ({
    ...report,
    items: z.array(reportItem).parse(report.items),
    late: report.changedOn !== null && supplementLate(report.changedOn, report.receivedOn),
  }));
  const assets = await assetsOfCase(ctx.tx, ctx.region, caseId);
  return ok({
    orders: orders.map((order) => {
      const own = reports.filter((report) => report.orderId === order.orderId);
      const firstReceivedOn = own.find((report) => report.kind === 'first')?.receivedOn ?? null;
      const known = assets.filter((asset) => asset.party === order.party).map(knownThing);
      const reported = own.flatMap((report) => report.items);
      const differences = firstReceivedOn === null ? [] : [...compareReport(reported, known)];
      return { ...order, state: reportState({ ...order, firstReceivedOn }, ctx.today), reports: own, differences };
    }),
  });
}

const NUMBERS = ['accountNumber', 'certificateNumber', 'unitNumber', 'plate', 'vin', 'creditCode'];

function knownThing(asset: Asset): KnownThing {
  const facts: unknown = asset.facts;
  const numbers = NUMBERS.flatMap((key) => {
    const value: unknown = typeof facts === 'object' && facts !== null ? Reflect.get(facts, key) : undefined;
    return typeof value === 'string' ? [value] : [];
  });
  return { asset: asset.assetId, label: asset.label, numbers: [...numbers, asset.agencyAssetId], balance: asset.balance };
}
