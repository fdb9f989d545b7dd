import type { Ctx } from '@duixian/audit/act';
import { type CaseId, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import type { Checked } from '../rules/segments/condition.ts';
import { checksJson } from '../segment-json.ts';
import type { TransferId } from '../store/segments.ts';

type ReadCtx = Omit<Ctx, 'record'>;

const views = tablesOf<{
  'assignment.segment_transfer': {
    region_id: number;
    transfer_id: string;
    case_id: string;
    from_segment: string;
    to_segment: string;
    state: string;
    words: string;
    checks: unknown;
    due_on: string | null;
    handed_by: string;
    handed_under: string | null;
    handed_on: string;
    decided_by: string | null;
    decided_under: string | null;
    decided_on: string | null;
    decided_checks: unknown;
    decided_words: string | null;
    return_code: string | null;
  };
  'courts.person_view': { person_id: string; name: string };
}>;

/** 段间移交 · One hand-over with both ends on record. */
export interface Transfer {
  readonly transferId: TransferId;
  readonly from: string;
  readonly to: string;
  readonly state: 'open' | 'accepted' | 'returned';
  readonly words: string;
  readonly checks: readonly Checked[];
  readonly dueOn: LegalDay | null;
  readonly late: boolean;
  readonly handedBy: PersonId;
  readonly handedByName: string;
  readonly handedUnder: string | null;
  readonly handedOn: LegalDay;
  readonly decision: {
    readonly byName: string;
    readonly under: string | null;
    readonly on: LegalDay;
    readonly checks: readonly Checked[];
    readonly words: string;
    readonly code: string | null;
  } | null;
}

/** The hand-overs of a case, the newest first. Late is what was, or is, decided after its day. */
export async function transfersOf(ctx: ReadCtx, caseId: CaseId, limit = 100): Promise<readonly Transfer[]> {
  const rows = await views(ctx.tx)
    .selectFrom('assignment.segment_transfer as t')
    .innerJoin('courts.person_view as h', 'h.person_id', 't.handed_by')
    .leftJoin('courts.person_view as hu', 'hu.person_id', 't.handed_under')
    .leftJoin('courts.person_view as d', 'd.person_id', 't.decided_by')
    .leftJoin('courts.person_view as du', 'du.person_id', 't.decided_under')
    .selectAll('t')
    .select(['h.name as handed_name', 'hu.name as handed_under_name', 'd.name as decided_name', 'du.name as decided_under_name'])
    .where('t.region_id', '=', ctx.region)
    .where('t.case_id', '=', caseId)
    .orderBy('t.transfer_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const dueOn = row.due_on === null ? null : day(row.due_on);
    const decidedOn = row.decided_on === null ? null : day(row.decided_on);
    return {
      transferId: idFrom<'segment-transfer'>(row.transfer_id),
      from: row.from_segment,
      to: row.to_segment,
      state: row.state === 'accepted' ? 'accepted' : row.state === 'returned' ? 'returned' : 'open',
      words: row.words,
      checks: checksJson.parse(row.checks),
      dueOn,
      late: dueOn !== null && isBefore(dueOn, decidedOn ?? ctx.today),
      handedBy: idFrom<'person'>(row.handed_by),
      handedByName: row.handed_name,
      handedUnder: row.handed_under_name,
      handedOn: day(row.handed_on),
      decision:
        decidedOn === null
          ? null
          : {
              byName: row.decided_name ?? '',
              under: row.decided_under_name,
              on: decidedOn,
              checks: checksJson.parse(row.decided_checks),
              words: row.decided_words ?? '',
              code: row.return_code,
            },
    };
  });
}
