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
