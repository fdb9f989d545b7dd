/**
 * 表的类别 · Every table is exactly one: *sharded* (carries `region_id`, distributed by it) or *reference* (small, rarely
 * written, copied to every node). What is named here is reference; every other table is sharded.
 */
export const REFERENCE_TABLES = [
  'courts.region',
  'courts.court',
  'courts.team',
  'courts.person',
  'courts.post',
  'courts.leave',
  'courts.second_factor',
  'courts.recovery_code',
  'courts.second_factor_role',
  'courts.api_token',
  'courts.invitation',
  'courts.identity',
  'courts.identity_waiting',
  'deadlines.calendar_year',
] as const;

/**
 * 数据范围 · Tables that name a case and are not reached as the case is, each with its reason. Every other table with a `case_id` carries
 * the reach of the case as a policy (`<table>_reach`), which a test sees to.
 */
export const REACHED_OTHERWISE: Readonly<Record<string, string>> = {
  'cases.case': 'its own policy is the predicate the others ask',
  'cases.interference': 'shut to everybody but the inspector of the court; whoever reports may add and not read',
  'cases.observer_grant': 'asked before there is a reach: an observer reads what names him, a court its own',
  'booking.booking':
    'the calendar of people and vehicles is the colleagues’ too: a vehicle is taken, whoever took it; a grant and finance see none',
  'hub.notice': 'belongs to whom it is sent to; a court reads its own',
  'hub.office_order': 'belongs to who gave and who received it; a court reads its own',
};

/**
 * 本院可见 · Tables with a court and no case that no reach narrows: whoever works in the court’s scope may read them, and what is of one
 * person or one paper is asked for by that person or paper. Every other such table is shut to an observer by a policy (`<table>_of_court`).
 */
export const OF_THE_COURT: Readonly<Record<string, string>> = {
  'deadlines.court_rule': 'the court’s own rules of time: no case, no person',
  'deadlines.heartbeat': 'when the office was last seen alive',
  'deadlines.outage': 'when it was not',
  'deadlines.recompute_run': 'a count of clocks made anew',
  'documents.letterhead': 'what stands on every paper that leaves the house',
  'documents.paper_ofd': 'the second form of a paper, asked for by the paper',
  'documents.public_check': 'anybody may check a paper by its code',
  'funds.lpr_quote': 'published rates',
  'hub.district_layout': 'a drawing of districts',
  'hub.notice_address': 'one’s own, asked for by the person',
  'hub.order_word': 'asked for by its order, whose own policy decides',
  'tasks.desk_filter': 'one’s own, asked for by the person',
};
