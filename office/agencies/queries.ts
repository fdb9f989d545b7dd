import type { CaseFile, Party } from '@duixian/cases/queries';
import { type CaseId, type CourtId, type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { Authority, Subject } from './adapter.ts';
import type { AuthorityRefusal } from './rules/authority.ts';
import type { AgenciesTables } from './store.ts';

interface ReadTables extends Omit<AgenciesTables, 'agencies.exchange'> {
  'agencies.exchange': Omit<AgenciesTables['agencies.exchange'], 'started_at' | 'finished_at'> & {
    started_at: Instant;
    finished_at: Instant;
  };
}

const agencies = tablesOf<ReadTables>;
const PAGE = 100;

/**
 * 查控授权 · In whose name the office asks for this case: whoever acts, if registered with the agencies; else the officer
 * of the case; else the longest registered officer of the court (法释〔2013〕20号 art. 2).
 */
export async function authorityFor(
  at: { readonly tx: Tx; readonly region: RegionId; readonly today: LegalDay },
  file: CaseFile,
  actor: PersonId,
  noticeNumber: string,
): Promise<Result<Authority, AuthorityRefusal>> {
  const today = at.today.toString();
  const rows = await agencies(at.tx)
    .selectFrom('agencies.authorised_officer')
    .select(['person_id', 'name', 'certificate_number'])
    .where('region_id', '=', at.region)
    .where('court_id', '=', file.court)
    .where('from_on', '<=', today)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>=', today)]))
    .orderBy('from_on')
    .orderBy('person_id')
    .limit(500)
    .execute();
  const chosen = rows.find((row) => row.person_id === actor) ?? rows.find((row) => row.person_id === file.officer) ?? rows[0];
  if (!chosen) return refuse({ kind: 'no-authorised-officer', court: file.courtNameZh });
  return ok({
    court: file.courtNameZh,
    caseNumber: file.caseNumber,
    officer: { name: chosen.name, certificateNumber: chosen.certificate_number },
    noticeNumber,
  });
}

/** 被查询人 · A debtor of the case as the contract names people. Nobody else can be put into a request. */
export function subjectOf(party: Party): Subject | undefined {
  if (party.role !== 'debtor') return undefined;
  const idType = party.identityKind === 'resident' ? 'resident-id' : party.identityKind === 'credit-code' ? 'credit-code' : 'other';
  return { name: party.name, idType, idNumber: party.identityNumber, role: 'debtor' };
}

/** 交换记录 · A case's exchanges, newest first. */
export async function exchangesOf(tx: Tx, region: RegionId, caseId: CaseId, before: string | undefined) {
  let query = agencies(tx).selectFrom('agencies.exchange').selectAll().where('region_id', '=', region).where('case_id', '=', caseId);
  if (before !== undefined) query = query.where('exchange_id', '<', before);
  const rows = await query.orderBy('exchange_id', 'desc').limit(PAGE).execute();
  return {
    rows: rows.map((row) => ({
      exchangeId: idFrom<'exchange'>(row.exchange_id),
      agency: row.agency,
      act: row.act,
      requestNo: row.request_no,
      officerName: row.officer_name,
      certificateNumber: row.certificate_number,
      verdict: row.verdict,
      detail: row.detail,
      tries: row.tries,
      requestSha256: row.request_sha256,
      replySha256: row.reply_sha256,
      replyBytes: row.reply_bytes,
      startedAt: row.started_at,
      finishedAt: row.finished_at,
    })),
    next: rows.length === PAGE ? (rows.at(-1)?.exchange_id ?? null) : null,
  };
}

/** The digests of one exchange of a case; nothing for an exchange of another case. */
export async function exchangeDigests(tx: Tx, region: RegionId, caseId: CaseId, exchangeId: Id<'exchange'>) {
  const row = await agencies(tx)
    .selectFrom('agencies.exchange')
    .select(['request_sha256', 'reply_sha256', 'request_no', 'act', 'verdict', 'detail'])
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .where('exchange_id', '=', exchangeId)
    .executeTakeFirst();
  return (
    row && {
      requestSha256: row.request_sha256,
      replySha256: row.reply_sha256,
      requestNo: row.request_no,
      act: row.act,
      verdict: row.verdict,
      detail: row.detail,
    }
  );
}

/** How far the court bank's statement has been read. */
export async function statementReadTo(tx: Tx, region: RegionId, bank: string): Promise<number> {
  const row = await agencies(tx)
    .selectFrom('agencies.statement_cursor')
    .select('last_line_no')
    .where('region_id', '=', region)
    .where('bank', '=', bank)
    .executeTakeFirst();
  return Number(row?.last_line_no ?? 0n);
}

/** Which of these transfers already stand on the court bank's statement. */
export async function transfersArrived(tx: Tx, region: RegionId, transferNos: readonly string[]): Promise<ReadonlySet<string>> {
  if (transferNos.length === 0) return new Set();
  const rows = await agencies(tx)
    .selectFrom('agencies.statement_line')
    .select('reference')
    .where('region_id', '=', region)
    .where('reference', 'in', transferNos)
    .execute();
  return new Set(rows.map((row) => row.reference));
}

interface PeopleViews {
  'courts.person_view': { person_id: string; name: string; active: boolean };
  'courts.post_view': { person_id: string; court_id: number; from_on: string; until_on: string | null };
}

/** The name of an active person who holds a post at the court today. */
export async function holderOfPost(tx: Tx, person: PersonId, court: CourtId, today: LegalDay): Promise<string | undefined> {
  const row = await tablesOf<PeopleViews>(tx)
    .selectFrom('courts.person_view as p')
    .innerJoin('courts.post_view as o', 'o.person_id', 'p.person_id')
    .select('p.name')
    .where('p.person_id', '=', person)
    .where('p.active', '=', true)
    .where('o.court_id', '=', court)
    .where('o.from_on', '<=', today.toString())
    .where((or) => or.or([or('o.until_on', 'is', null), or('o.until_on', '>=', today.toString())]))
    .limit(1)
    .executeTakeFirst();
  return row?.name;
}

/** 授权人员名单 · The court's registered officers. */
export async function authorisedOfficersOf(tx: Tx, region: RegionId, court: CourtId) {
  const rows = await agencies(tx)
    .selectFrom('agencies.authorised_officer')
    .selectAll()
    .where('region_id', '=', region)
    .where('court_id', '=', court)
    .orderBy('person_id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    person: idFrom<'person'>(row.person_id),
    name: row.name,
    certificateNumber: row.certificate_number,
    fromOn: day(row.from_on),
    untilOn: row.until_on === null ? null : day(row.until_on),
  }));
}
