import type { Ctx } from '@duixian/audit/act';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { day, type Instant } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';

interface Views {
  'assets.asset_view': {
    region_id: number;
    asset_id: string;
    case_id: string;
    party_id: string;
    kind: string;
    thing_key: string;
    agency_zh: string;
    agency_en: string;
    label: string;
    exempt: boolean;
    balance_fen: bigint | null;
    value_fen: bigint | null;
    seen_at: Instant;
  };
  'assets.measure_view': {
    region_id: number;
    measure_id: string;
    asset_id: string;
    case_id: string;
    state: string;
    held_fen: bigint | null;
    waiting_fen: bigint | null;
    rank: number | null;
    from_on: string;
    printed_end: string;
    ended_on: string | null;
  };
  'assets.withholding_view': {
    region_id: number;
    withholding_id: string;
    case_id: string;
    party_id: string;
    employer: string;
    state: string;
    month_take_fen: bigint;
    total_fen: bigint;
    from_month: string;
  };
  'funds.receipt_view': {
    region_id: number;
    receipt_id: string;
    case_id: string | null;
    state: string;
    amount_fen: bigint;
    value_on: string;
  };
  'funds.payout_view': { region_id: number; payout_id: string; case_id: string; state: string; amount_fen: bigint; drafted_on: string };
}

const views = tablesOf<Views>;
type ReadCtx = Omit<Ctx, 'record'>;
const MOST_ROWS = 2_000;

/** 本人财产 · What was named as theirs, case by case. */
export async function mentionsOf(ctx: ReadCtx, parties: readonly string[]) {
  if (parties.length === 0) return [];
  const rows = await views(ctx.tx)
    .selectFrom('assets.asset_view')
    .select([
      'asset_id',
      'case_id',
      'kind',
      'thing_key',
      'agency_zh',
      'agency_en',
      'label',
      'exempt',
      'balance_fen',
      'value_fen',
      'seen_at',
    ])
    .where('region_id', '=', ctx.region)
    .where('party_id', 'in', [...parties])
    .orderBy('asset_id')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => {
    const worth = row.balance_fen ?? row.value_fen;
    return {
      assetId: idFrom<'asset'>(row.asset_id),
      caseId: idFrom<'case'>(row.case_id),
      kind: row.kind,
      thing: row.thing_key,
      agencyZh: row.agency_zh,
      agencyEn: row.agency_en,
      label: row.label,
      exempt: row.exempt,
      worth: worth === null ? null : fen(worth),
      seenAt: row.seen_at,
      seenAtMs: row.seen_at.epochMilliseconds,
    };
  });
}

export async function holdsOn(ctx: ReadCtx, assets: readonly string[]) {
  if (assets.length === 0) return [];
  const rows = await views(ctx.tx)
    .selectFrom('assets.measure_view')
    .select(['measure_id', 'asset_id', 'case_id', 'state', 'held_fen', 'waiting_fen', 'rank', 'from_on', 'printed_end', 'ended_on'])
    .where('region_id', '=', ctx.region)
    .where('asset_id', 'in', [...assets])
    .orderBy('from_on', 'desc')
    .orderBy('measure_id', 'desc')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({
    measureId: idFrom<'measure'>(row.measure_id),
    assetId: row.asset_id,
    caseId: idFrom<'case'>(row.case_id),
    state: row.state,
    held: row.held_fen === null ? null : fen(row.held_fen),
    waiting: row.waiting_fen === null ? null : fen(row.waiting_fen),
    rank: row.rank,
    from: day(row.from_on),
    printedEnd: day(row.printed_end),
    running: row.ended_on === null,
  }));
}

export async function withholdingsFrom(ctx: ReadCtx, parties: readonly string[]) {
  if (parties.length === 0) return [];
  const rows = await views(ctx.tx)
    .selectFrom('assets.withholding_view')
    .select(['withholding_id', 'case_id', 'employer', 'state', 'month_take_fen', 'total_fen', 'from_month'])
    .where('region_id', '=', ctx.region)
    .where('party_id', 'in', [...parties])
    .orderBy('withholding_id', 'desc')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => ({
    withholdingId: idFrom<'withholding'>(row.withholding_id),
    caseId: idFrom<'case'>(row.case_id),
    employer: row.employer,
    state: row.state,
    monthTake: fen(row.month_take_fen),
    total: fen(row.total_fen),
    fromMonth: day(row.from_month),
  }));
}

/** 案款往来 · What came in for these cases and what was paid out of them, the newest first. */
export async function moneyOf(ctx: ReadCtx, cases: readonly CaseId[]) {
  if (cases.length === 0) return [];
  const receipts = await views(ctx.tx)
    .selectFrom('funds.receipt_view')
    .select(['receipt_id', 'case_id', 'state', 'amount_fen', 'value_on'])
    .where('region_id', '=', ctx.region)
    .where('case_id', 'in', [...cases])
    .orderBy('value_on', 'desc')
    .limit(MOST_ROWS)
    .execute();
  const payouts = await views(ctx.tx)
    .selectFrom('funds.payout_view')
    .select(['payout_id', 'case_id', 'state', 'amount_fen', 'drafted_on'])
    .where('region_id', '=', ctx.region)
    .where('case_id', 'in', [...cases])
    .orderBy('drafted_on', 'desc')
    .limit(MOST_ROWS)
    .execute();
  const came = receipts.flatMap((row) =>
    row.case_id === null
      ? []
      : [
          {
            moneyId: row.receipt_id,
            case: row.case_id,
            what: 'receipt' as const,
            state: row.state,
            amount: fen(row.amount_fen),
            on: day(row.value_on),
          },
        ],
  );
  const went = payouts.map((row) => ({
    moneyId: row.payout_id,
    case: row.case_id,
    what: 'payout' as const,
    state: row.state,
    amount: fen(row.amount_fen),
    on: day(row.drafted_on),
  }));
  return [...came, ...went];
}
