/** The keys alone: the router needs them before any tab is loaded. */
export const CASE_TAB_KEYS = [
  'overview',
  'parties',
  'clocks',
  'search',
  'lane',
  'property',
  'money',
  'papers',
  'messages',
  'petitions',
  'audit',
] as const;
/** What a tab opens at once when one comes from a button that names the act. */
export const CASE_OPENINGS = ['payout', 'paper', 'close'] as const;
export type CaseTabKey = (typeof CASE_TAB_KEYS)[number];
