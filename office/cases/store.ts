import { type CaseId, type CourtId, courtIdFrom, idFrom, type PersonId, type RegionId, type TeamId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { prepared } from '@duixian/postgres/prepared';
import { askInOne, type Tx } from '@duixian/postgres/tx';
import { sql } from 'kysely';

import { type CaseState, isStage, type Stage } from './rules/stage.ts';
import { amongCases, askOften } from './store/of-cases.ts';
import { cases } from './store/tables.ts';

/** 案号 · The next serial of a court, type and year: the counter row locks only itself, and a rolled-back act leaves no gap. */
export async function nextSerial(tx: Tx, region: RegionId, court: CourtId, typeWord: string, year: number): Promise<number> {
  await cases(tx)
    .insertInto('cases.number_counter')
    .values({ region_id: region, court_id: court, type_word: typeWord, year, last_serial: 0 })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id', 'type_word', 'year']).doNothing())
    .execute();
  const row = await cases(tx)
    .updateTable('cases.number_counter')
    .set({ last_serial: sql<number>`last_serial + 1` })
    .where('region_id', '=', region)
    .where('court_id', '=', court)
    .where('type_word', '=', typeWord)
    .where('year', '=', year)
    .returning('last_serial')
    .executeTakeFirstOrThrow();
  return row.last_serial;
}

/** The counter stands at least at this serial. */
export async function keepSerial(
  tx: Tx,
  region: RegionId,
  of: { readonly court: CourtId; readonly typeWord: string; readonly year: number; readonly serial: number },
): Promise<void> {
  await cases(tx)
    .insertInto('cases.number_counter')
    .values({ region_id: region, court_id: of.court, type_word: of.typeWord, year: of.year, last_serial: of.serial })
    .onConflict((conflict) =>
      conflict
        .columns(['region_id', 'court_id', 'type_word', 'year'])
        .doUpdateSet({ last_serial: sql<number>`greatest(number_counter.last_serial, excluded.last_serial)` }),
    )
    .execute();
}

export interface LockedCase {
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly caseNumber: string;
  readonly state: CaseState;
  readonly stage: Stage;
  readonly lane: string | null;
  readonly officer: PersonId | null;
  readonly team: TeamId | null;
  readonly filedOn: LegalDay;
  readonly version: number;
}

/** The case row, held until the act ends. `undefined` also for a case the actor may not know of. */
export async function lockCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<LockedCase | undefined> {
  return (await lockCases(tx, region, [caseId]))[0];
}

/** Many rows in the order of their ids, so that two acts over the same cases wait for each other and never for ever. */
export async function lockCases(tx: Tx, region: RegionId, caseIds: readonly CaseId[]): Promise<readonly LockedCase[]> {
  const asked = cases(tx)
    .selectFrom('cases.case')
    .select(['case_id', 'court_id', 'case_number', 'state', 'stage', 'lane', 'officer_id', 'team_id', 'filed_on', 'version'])
    .where('region_id', '=', region)
    .where(amongCases('case_id', caseIds))
    .orderBy('case_id')
    .limit(caseIds.length)
    .forUpdate();
  const rows = await askOften(tx, asked);
  return rows.map((row) => ({
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    caseNumber: row.case_number,
    state: row.state === 'closed' ? 'closed' : row.state === 'suspended' ? 'suspended' : 'open',
    stage: isStage(row.stage) ? row.stage : 'check',
    lane: row.lane,
    officer: row.officer_id === null ? null : idFrom<'person'>(row.officer_id),
    team: row.team_id === null ? null : idFrom<'team'>(row.team_id),
    filedOn: day(row.filed_on),
    version: row.version,
  }));
}

export interface CaseChange {
  readonly stage?: Stage;
  readonly lane?: string;
  readonly officer?: PersonId;
  readonly team?: TeamId;
  readonly closed?: { readonly on: LegalDay; readonly kind: string };
}

export async function saveCase(tx: Tx, region: RegionId, caseId: CaseId, change: CaseChange): Promise<void> {
  await cases(tx)
    .updateTable('cases.case')
    .set({
      ...(change.stage === undefined ? {} : { stage: change.stage }),
      ...(change.lane === undefined ? {} : { lane: change.lane }),
      ...(change.officer === undefined ? {} : { officer_id: change.officer }),
      ...(change.team === undefined ? {} : { team_id: change.team }),
      ...(change.closed === undefined
        ? {}
        : { state: 'closed', stage: 'closed', closed_on: change.closed.on.toString(), closing_kind: change.closed.kind }),
      version: sql<number>`version + 1`,
    })
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .execute();
}

export async function addReceived(tx: Tx, region: RegionId, caseId: CaseId, amount: Fen): Promise<void> {
  await cases(tx)
    .updateTable('cases.case')
    .set({ received_fen: sql<bigint>`received_fen + ${amount}` })
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .execute();
}

/** The case a payer's account number belongs to, held for the act, with the sum added; `undefined` where the actor may not know of it. */
export async function receiveOnAccount(
  tx: Tx,
  region: RegionId,
  accountNumber: string,
  amount: Fen,
): Promise<{ readonly caseId: CaseId; readonly court: CourtId } | undefined> {
  const [row] = await askInOne<{ case_id: string; court_id: number }>(tx, RECEIVE, [region, accountNumber, amount]);
  return row && { caseId: idFrom<'case'>(row.case_id), court: courtIdFrom(row.court_id) };
}

const RECEIVE = prepared(
  'update cases.case set received_fen = received_fen + $3::bigint where region_id = $1::int and account_number = $2::text returning case_id, court_id',
);
