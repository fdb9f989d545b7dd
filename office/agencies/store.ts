import type { CaseId, CourtId, Id, PersonId, RegionId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf, vaultOf } from '@duixian/postgres/tx';
import type { StatementLine } from './court-bank.ts';
import type { KeptExchange } from './keep-raw.ts';
import { lineAccountPlace } from './rules/line-place.ts';

export interface AgenciesTables {
  'agencies.authorised_officer': {
    region_id: number;
    person_id: string;
    court_id: number;
    name: string;
    certificate_number: string;
    from_on: string;
    until_on: string | null;
  };
  'agencies.exchange': {
    region_id: number;
    exchange_id: string;
    court_id: number;
    case_id: string | null;
    agency: string;
    act: string;
    request_no: string;
    officer_name: string;
    certificate_number: string;
    verdict: string;
    detail: string;
    tries: number;
    request_sha256: string | null;
    request_bytes: number;
    reply_sha256: string | null;
    reply_bytes: number;
    started_at: Instant | string;
    finished_at: Instant | string;
  };
  'agencies.statement_line': {
    region_id: number;
    bank: string;
    line_no: bigint;
    reference: string;
    direction: string;
    amount_fen: bigint;
    value_date: string;
    booked_at: string;
    sub_account: string;
    counterparty_name: string;
    counterparty_account: string;
    counterparty_bank: string;
    remark: string;
    order_no: string | null;
    read_at: string;
  };
  'agencies.statement_cursor': { region_id: number; bank: string; last_line_no: bigint; balance_fen: bigint; read_at: string };
}

const agencies = tablesOf<AgenciesTables>;

export interface ExchangeRow extends KeptExchange {
  readonly exchangeId: Id<'exchange'>;
  readonly court: CourtId;
  readonly caseId: CaseId | null;
  readonly agency: string;
  readonly act: 'query' | 'freeze' | 'unfreeze' | 'deduct' | 'statement' | 'pay';
  readonly requestNo: string;
  readonly officer: { readonly name: string; readonly certificateNumber: string };
  readonly verdict: 'replied' | 'quarantined' | 'failed';
  readonly detail: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
}

export async function insertExchanges(tx: Tx, region: RegionId, rows: readonly ExchangeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await agencies(tx)
    .insertInto('agencies.exchange')
    .values(
      rows.map((row) => ({
        region_id: region,
        exchange_id: row.exchangeId,
        court_id: row.court,
        case_id: row.caseId,
        agency: row.agency,
        act: row.act,
        request_no: row.requestNo,
        officer_name: row.officer.name,
        certificate_number: row.officer.certificateNumber,
        verdict: row.verdict,
        detail: row.detail.slice(0, 500),
        tries: row.tries,
        request_sha256: row.request?.sha256 ?? null,
        request_bytes: row.request?.size ?? 0,
        reply_sha256: row.reply?.sha256 ?? null,
        reply_bytes: row.reply?.size ?? 0,
        started_at: row.startedAt.toString(),
        finished_at: row.finishedAt.toString(),
      })),
    )
    .execute();
}

/** 授权人员 · Registers or renews an officer's certificate with the agencies. */
export async function saveAuthorisedOfficer(
  tx: Tx,
  region: RegionId,
  officer: {
    readonly person: PersonId;
    readonly court: CourtId;
    readonly name: string;
    readonly certificateNumber: string;
    readonly fromOn: LegalDay;
    readonly untilOn: LegalDay | null;
  },
): Promise<void> {
  await agencies(tx)
    .insertInto('agencies.authorised_officer')
    .values({
      region_id: region,
      person_id: officer.person,
      court_id: officer.court,
      name: officer.name,
      certificate_number: officer.certificateNumber,
      from_on: officer.fromOn.toString(),
      until_on: officer.untilOn?.toString() ?? null,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'person_id']).doUpdateSet((row) => ({
        court_id: row.ref('excluded.court_id'),
        name: row.ref('excluded.name'),
        certificate_number: row.ref('excluded.certificate_number'),
        from_on: row.ref('excluded.from_on'),
        until_on: row.ref('excluded.until_on'),
      })),
    )
    .execute();
}

/** The cursor held for the rest of the act, made at zero when the bank was never read. */
export async function lockCursor(tx: Tx, region: RegionId, bank: string, now: Instant): Promise<bigint> {
  await agencies(tx)
    .insertInto('agencies.statement_cursor')
    .values({ region_id: region, bank, last_line_no: 0n, balance_fen: 0n, read_at: now.toString() })
    .onConflict((conflict) => conflict.columns(['region_id', 'bank']).doNothing())
    .execute();
  const row = await agencies(tx)
    .selectFrom('agencies.statement_cursor')
    .select('last_line_no')
    .where('region_id', '=', region)
    .where('bank', '=', bank)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.last_line_no;
}

export async function moveCursor(
  tx: Tx,
  region: RegionId,
  bank: string,
  to: { readonly lastLineNo: bigint; readonly balance: bigint },
  now: Instant,
): Promise<void> {
  await agencies(tx)
    .updateTable('agencies.statement_cursor')
    .set({ last_line_no: to.lastLineNo, balance_fen: to.balance, read_at: now.toString() })
    .where('region_id', '=', region)
    .where('bank', '=', bank)
    .execute();
}

/** The other side's account as it stands in the line and in the news of it: sealed, for the one line. */
export function sealedLineAccount(tx: Tx, bank: string, line: StatementLine): string {
  return vaultOf(tx).seal(line.counterparty.accountNumber, lineAccountPlace(bank, line.lineNo));
}

export async function insertLines(tx: Tx, region: RegionId, bank: string, lines: readonly StatementLine[], now: Instant): Promise<void> {
  if (lines.length === 0) return;
  await agencies(tx)
    .insertInto('agencies.statement_line')
    .values(
      lines.map((line) => ({
        region_id: region,
        bank,
        line_no: BigInt(line.lineNo),
        reference: line.reference,
        direction: line.direction,
        amount_fen: line.amount,
        value_date: line.valueDate.toString(),
        booked_at: line.bookedAt,
        sub_account: line.subAccount,
        counterparty_name: line.counterparty.name,
        counterparty_account: sealedLineAccount(tx, bank, line),
        counterparty_bank: line.counterparty.bank,
        remark: line.remark,
        order_no: line.orderNo,
        read_at: now.toString(),
      })),
    )
    .execute();
}
