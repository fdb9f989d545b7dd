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
