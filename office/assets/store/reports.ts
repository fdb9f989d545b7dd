import { type CaseId, type CourtId, type Id, idFrom, type PartyId, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { openJson, sealJson } from '@duixian/postgres/sealed-json';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { ReportConsequence, ReportVerdict } from '../rules/property-report.ts';
import { sealedPlace } from '../rules/sealed-place.ts';
import type { AssetsRead, AssetsTables } from './tables.ts';

const assets = tablesOf<AssetsTables>;
const assetsRead = tablesOf<AssetsRead>;

export type ReportOrderId = Id<'report-order'>;

export interface ReportOrder {
  readonly orderId: ReportOrderId;
  readonly caseId: CaseId;
  readonly party: PartyId;
  readonly orderNumber: string;
  readonly servedOn: LegalDay;
  readonly lookBackFrom: LegalDay;
  readonly dueOn: LegalDay;
  readonly extensionReason: string | null;
  readonly verdict: ReportVerdict | null;
  readonly verdictReason: string | null;
  readonly consequence: string | null;
  readonly verdictOn: LegalDay | null;
}

export interface Report {
  readonly reportId: Id<'report'>;
  readonly orderId: ReportOrderId;
  readonly kind: 'first' | 'supplement';
  readonly receivedOn: LegalDay;
  readonly changedOn: LegalDay | null;
  /** As it was entered, on the wire form of the items. */
  readonly items: unknown;
  readonly statement: string;
}

export interface NewReportOrder
  extends Pick<ReportOrder, 'orderId' | 'caseId' | 'party' | 'orderNumber' | 'servedOn' | 'lookBackFrom' | 'dueOn'> {
  readonly court: CourtId;
  readonly by: PersonId;
  readonly at: Instant;
}

export async function insertReportOrder(tx: Tx, region: RegionId, of: NewReportOrder): Promise<void> {
  await assets(tx)
    .insertInto('assets.report_order')
    .values({
      region_id: region,
      order_id: of.orderId,
      case_id: of.caseId,
      court_id: of.court,
      party_id: of.party,
      order_number: of.orderNumber,
      served_on: of.servedOn.toString(),
      look_back_from: of.lookBackFrom.toString(),
      due_on: of.dueOn.toString(),
      extension_reason: null,
      ordered_by: of.by,
      ordered_at: of.at.toString(),
      overdue_told_on: null,
      verdict: null,
      verdict_reason: null,
      consequence: null,
      verdict_by: null,
      verdict_on: null,
    })
    .execute();
}

export async function reportOrdersOf(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly ReportOrder[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.report_order')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('order_id')
    .limit(500)
    .execute();
  return rows.map(orderFrom);
}

export async function reportsOf(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Report[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.report')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('report_id')
    .limit(2000)
    .execute();
  return rows.map((row) => ({
    reportId: idFrom<'report'>(row.report_id),
    orderId: idFrom<'report-order'>(row.order_id),
    kind: row.kind === 'first' ? 'first' : 'supplement',
    receivedOn: day(row.received_on),
    changedOn: row.changed_on === null ? null : day(row.changed_on),
    items: openJson(tx, row.items, sealedPlace('report.items', row.report_id)),
    statement: row.statement,
  }));
}

export async function insertReport(
  tx: Tx,
  region: RegionId,
  of: Report & { readonly caseId: CaseId; readonly court: CourtId; readonly by: PersonId; readonly at: Instant },
): Promise<void> {
  await assets(tx)
    .insertInto('assets.report')
    .values({
      region_id: region,
      report_id: of.reportId,
      order_id: of.orderId,
      case_id: of.caseId,
      court_id: of.court,
      kind: of.kind,
      received_on: of.receivedOn.toString(),
      changed_on: of.changedOn?.toString() ?? null,
      items: sealJson(tx, of.items, sealedPlace('report.items', of.reportId)),
      statement: of.statement,
      entered_by: of.by,
      entered_at: of.at.toString(),
    })
    .execute();
}

export async function saveExtension(
  tx: Tx,
  region: RegionId,
  orderId: ReportOrderId,
  of: { readonly dueOn: LegalDay; readonly reason: string },
) {
  await assets(tx)
    .updateTable('assets.report_order')
    .set({ due_on: of.dueOn.toString(), extension_reason: of.reason, overdue_told_on: null })
    .where('region_id', '=', region)
    .where('order_id', '=', orderId)
    .execute();
}

export interface VerdictOnReport {
  readonly verdict: ReportVerdict;
  readonly reason: string;
  readonly consequence: ReportConsequence;
  readonly by: PersonId;
  readonly on: LegalDay;
}

export async function saveVerdict(tx: Tx, region: RegionId, orderId: ReportOrderId, of: VerdictOnReport): Promise<void> {
  await assets(tx)
    .updateTable('assets.report_order')
    .set({
      verdict: of.verdict,
      verdict_reason: of.reason,
      consequence: of.consequence,
      verdict_by: of.by,
      verdict_on: of.on.toString(),
    })
    .where('region_id', '=', region)
    .where('order_id', '=', orderId)
    .execute();
}

/** Orders whose day is past, nothing came, and nobody has been told yet. */
export async function silentOrders(tx: Tx, region: RegionId, today: LegalDay, limit: number): Promise<readonly ReportOrder[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.report_order as o')
    .selectAll('o')
    .where('o.region_id', '=', region)
    .where('o.verdict', 'is', null)
    .where('o.overdue_told_on', 'is', null)
    .where('o.due_on', '<', today.toString())
    .where((or) =>
      or.not(
        or.exists(
          or
            .selectFrom('assets.report as r')
            .select('r.report_id')
            .where('r.region_id', '=', region)
            .whereRef('r.region_id', '=', 'o.region_id')
            .whereRef('r.order_id', '=', 'o.order_id')
            .where('r.kind', '=', 'first'),
        ),
      ),
    )
    .orderBy('o.due_on')
    .orderBy('o.order_id')
    .limit(limit)
    .execute();
  return rows.map(orderFrom);
}

export async function saveOverdueTold(tx: Tx, region: RegionId, orderId: ReportOrderId, on: LegalDay): Promise<void> {
  await assets(tx)
    .updateTable('assets.report_order')
    .set({ overdue_told_on: on.toString() })
    .where('region_id', '=', region)
    .where('order_id', '=', orderId)
    .execute();
}

function orderFrom(row: AssetsRead['assets.report_order']): ReportOrder {
  const verdict = (['truthful', 'late', 'false', 'refused'] as const).find((each) => each === row.verdict) ?? null;
  return {
    orderId: idFrom<'report-order'>(row.order_id),
    caseId: idFrom<'case'>(row.case_id),
    party: idFrom<'party'>(row.party_id),
    orderNumber: row.order_number,
    servedOn: day(row.served_on),
    lookBackFrom: day(row.look_back_from),
    dueOn: day(row.due_on),
    extensionReason: row.extension_reason,
    verdict,
    verdictReason: row.verdict_reason,
    consequence: row.consequence,
    verdictOn: row.verdict_on === null ? null : day(row.verdict_on),
  };
}
