import type { CaseId, CourtId, PersonId, TeamId } from '@duixian/kernel/ids';
import { type Database, statement } from '@duixian/postgres/pool';

/**
 * For database tests of the hub: something of every kind that stands in a tile, written as the other modules leave it,
 * so that no number is compared with an empty list.
 */
export async function plantWork(
  owner: Database,
  of: { caseId: CaseId; court: CourtId; clerk: PersonId; judge: PersonId; team: TeamId },
): Promise<void> {
  const [row] = await statement<{ party_id: string }>(owner, `select party_id from cases.party where case_id = $1 and role = 'debtor'`, [
    of.caseId,
  ]);
  const values: Readonly<Record<string, string>> = {
    case: `'${of.caseId}'::uuid`,
    court: String(of.court),
    clerk: `'${of.clerk}'::uuid`,
    judge: `'${of.judge}'::uuid`,
    team: `'${of.team}'::uuid`,
    party: `'${row?.party_id ?? ''}'::uuid`,
    at: `'2026-09-01T01:00:00Z'::timestamptz`,
  };
  for (const text of PLANTS)
    await statement(
      owner,
      text.replace(/:(case|court|clerk|judge|team|party|at)\b/g, (_, name: string) => values[name] ?? ''),
    );
}

const PLANTS: readonly string[] = [
  // Overdue; red and near its limit; amber; far.
  `insert into deadlines.clock (region_id, clock_id, court_id, case_id, term, subject, occurrence, started_on, due_on, amber_on, red_on, calendar_revision, started_by, started_at)
   select 1, gen_random_uuid(), :court, :case, term, '', 1, '2026-08-01', due::date, amber::date, red::date, 0, :clerk, :at
   from (values ('money-order', '2026-08-31', '2026-08-20', '2026-08-25'), ('money-pay', '2026-09-02', '2026-08-20', '2026-08-30'),
     ('term-6m', '2026-10-01', '2026-08-31', '2026-09-20'), ('money-30', '2026-10-01', '2026-09-20', '2026-09-25')) as v (term, due, amber, red)`,
  `insert into tasks.task (region_id, task_id, court_id, case_id, kind, place, due_on, state, opened_on, opened_at, opened_by, return_count)
   select 1, gen_random_uuid(), :court, :case, kind, 'court', due::date, 'open', '2026-09-01', :at, :clerk, returns
   from (values ('control-property', '2026-08-31', 0), ('serve-documents', '2026-09-03', 1)) as v (kind, due, returns)`,
  // Notices of a day that did not arrive, work of no case.
  `insert into tasks.task (region_id, task_id, court_id, kind, subject, place, due_on, facts, state, opened_on, opened_at, opened_by, return_count)
   values (1, gen_random_uuid(), :court, 'notice-gap', md5(:case::text), 'court', '2026-09-01', '{"on":"2026-08-30","channel":"sms","missing":3}', 'open', '2026-08-31', :at,
     :clerk, 0)`,
  // Clerical work finished by the pool, by a judge, and by the system alone.
  `insert into courts.team (team_id, court_id, kind, name_zh, name_en)
   values (md5('pool' || :court)::uuid, :court, 'clerical', '事务组', 'Clerical team') on conflict do nothing`,
  `insert into courts.person (person_id, login, name, password_hash, active)
   values (md5('pool-clerk' || :court)::uuid, 'pool.' || :court, '事务书记员', 'none', true) on conflict do nothing`,
  `insert into courts.post (post_id, person_id, court_id, team_id, role, from_on)
   values (md5('pool-post' || :court)::uuid, md5('pool-clerk' || :court)::uuid, :court, md5('pool' || :court)::uuid, 'clerk', '2020-01-01') on conflict do nothing`,
  `insert into tasks.task (region_id, task_id, court_id, case_id, kind, place, state, opened_on, opened_at, opened_by, ended_on, ended_at, ended_by)
   select 1, gen_random_uuid(), :court, :case, 'serve-documents', 'court', 'done', '2026-08-20', :at, :clerk, '2026-08-25', :at, by
   from (values (md5('pool-clerk' || :court)::uuid), (:judge), ('00000000-0000-7000-8000-000000000001'::uuid)) as v (by)`,
  `insert into search.round (region_id, round_id, case_id, court_id, reason, launched_on, launched_at, launched_by)
   values (1, :case, :case, :court, 'filing', '2026-09-01', :at, :clerk)`,
  `insert into search.source (region_id, source_id, round_id, case_id, court_id, party_id, agency, agency_zh, agency_en, asset_kind, request_no, authority, subject, state,
     give_up_at, asked_at, settled_at, failure_kind)
   select 1, gen_random_uuid(), :case, :case, :court, :party, state, '衡江银行', 'Hengjiang Bank', 'deposit', gen_random_uuid()::text, '{}', '{}', state,
     :at, :at, case when state = 'failed' then :at end, case when state = 'failed' then 'refused' end
   from (values ('sent'), ('failed')) as v (state)`,
  `insert into assets.asset (region_id, asset_id, case_id, court_id, party_id, kind, agency, agency_zh, agency_en, agency_asset_id, thing_finder, label, exempt,
     balance_fen, available_fen, facts, exchange_id, first_seen_at, seen_at)
   values (1, :case, :case, :court, :party, 'deposit', 'bank', '衡江银行', 'Hengjiang Bank', 'x', 'x', '尾号1234', false, 5, 5, '{}', :case, :at, :at)`,
  `insert into assets.measure (region_id, measure_id, asset_id, case_id, court_id, party_id, state, term, asked_fen, held_fen, rank, freeze_no, ruling_number, notice_number,
     from_on, printed_end, counted_end, alarm_on, requested_by, requested_at)
   values (1, :case, :case, :case, :court, :party, 'held', 'freeze-deposit', 5, 5, 1, 'F1', 'r', 'n', '2025-09-10', '2026-09-09', '2026-09-10', '2026-09-09', :judge, :at)`,
  `insert into documents.document (region_id, document_id, case_id, court_id, kind, family, addressee, state, paper, fields, basis, drafted_by, drafted_on, drafted_at)
   values (1, :case, :case, :court, 'enforcement-notice', 'notice', '陆某', 'drafted', '{}', '[]', '', :clerk, '2026-09-01', :at)`,
  `insert into funds.book (region_id, book_id, court_id, kind, number, state, opened_on, chain_seq, chain_head)
   values (1, :case, :court, 'case', :case::text, 'open', '2026-09-01', 0, ''), (1, md5(:case::text)::uuid, :court, 'unmatched', null, 'open', '2026-09-01', 0, '')`,
  `insert into funds.receipt (region_id, receipt_id, court_id, reference, content_hash, amount_fen, value_on, payer_name, payer_account, payer_bank, sub_account, remark,
     recorded_by, recorded_on, recorded_at, state, book_id, claims, covered_fen)
   values (1, :case, :court, :case::text, '', 100, '2026-08-30', '某', '', '', '', '', :clerk, '2026-09-01', :at, 'unmatched', md5(:case::text)::uuid, 0, 0)`,
  `insert into funds.payout (region_id, payout_id, court_id, case_id, state, amount_fen, to_creditors_fen, fee_fen, fully_satisfied, as_of, sheet, drafted_by, drafted_on,
     drafted_at, decided_by, decided_on)
   select 1, gen_random_uuid(), :court, :case, state, 100, 90, 10, false, '2026-09-01', '{}', :judge, '2026-09-01', :at,
     case when state = 'approved' then :clerk end, case when state = 'approved' then '2026-09-01'::date end
   from (values ('drafted'), ('approved')) as v (state)`,
  `insert into triage.proposal (region_id, proposal_id, case_id, court_id, state, lane, provisional, facts, card, scope, scope_from, proposed_on, proposed_at,
     decided_lane, decided_by, decided_on, reason)
   select 1, gen_random_uuid(), :case, :court, state, 'simple', 'ordinary', '{}', '{}', '{}', '2021-12-06', '2026-08-20', :at,
     lane, case when lane is not null then :clerk end, case when lane is not null then '2026-08-20'::date end, lane
   from (values ('proposed', null), ('confirmed', 'complex')) as v (state, lane)`,
  `insert into assignment.decision (region_id, decision_id, case_id, court_id, officer_id, team_id, how, rule_version, inputs, outcome, reason, decided_by, decided_on, decided_at)
   values (1, :case, :case, :court, :judge, :team, 'by-hand', '1', '{}', 'null', '系列案', :clerk, '2026-08-20', :at)`,
  `insert into triage.simple_period (region_id, case_id, court_id, began_on, due_on) values (1, :case, :court, '2026-06-01', '2026-08-01')`,
  `insert into triage.lane_move (region_id, move_id, case_id, court_id, from_lane, to_lane, cause, reason, bounces, moved_by, moved_on, moved_at)
   values (1, :case, :case, :court, 'simple', 'ordinary', 'by-person', '反复', 2, :clerk, '2026-08-20', :at)`,
  // Unanswered and past its day; answered; what an outsider says in the mail.
  `insert into hub.petition (region_id, petition_id, court_id, case_id, party_id, petitioner, way, received_on, words, entered_by, entered_on, entered_at, answer, answered_by,
     answered_on, answered_at)
   select 1, md5(:case::text || answered::text)::uuid, :court, :case, null, '某甲', 'letter', '2026-07-01', '催办', :clerk, '2026-07-02', :at,
     case when answered then '已答复' end, case when answered then :clerk end, case when answered then '2026-07-20'::date end, case when answered then :at end
   from (values (false), (true)) as v (answered)`,
  `insert into deadlines.clock (region_id, clock_id, court_id, case_id, term, subject, occurrence, started_on, due_on, calendar_revision, started_by, started_at)
   values (1, gen_random_uuid(), :court, :case, 'petition-finish', (md5(:case::text || 'false')::uuid)::text, 1, '2026-07-01', '2026-08-12', 0, :clerk, :at)`,
  `insert into hub.office_order (region_id, order_id, court_id, case_id, tile, row_kind, row_id, what, words, issued_by, issued_on, issued_at, addressee_id, read_due_on,
     answer_due_on, verify_due_on, delivered_on, answered_on, state)
   select 1, gen_random_uuid(), :court, :case, 'tasks-late', 'task', gen_random_uuid(), 'control-property', '限期控制', md5('issuer')::uuid, '2026-08-20', :at,
     md5('addressee')::uuid, '2026-08-21', '2026-08-31', case when state = 'answered' then '2026-09-10'::date end, '2026-08-20',
     case when state = 'answered' then '2026-08-30'::date end, state
   from (values ('open'), ('answered')) as v (state)`,
];
