/**
 * 干预来源 · Who spoke: an official outside the court (中办发〔2015〕23号), somebody inside it (中政委〔2015〕10号), or an improper
 * contact of a party, a lawyer or a broker (司发通〔2015〕78号).
 */
export const INTERFERENCE_KINDS = ['official', 'court-insider', 'improper-contact'] as const;
export const INTERFERENCE_MANNERS = ['spoken', 'telephone', 'message', 'letter', 'meal', 'through-another', 'other'] as const;

export type InterferenceKind = (typeof INTERFERENCE_KINDS)[number];
export type InterferenceManner = (typeof INTERFERENCE_MANNERS)[number];

/** How long afterwards the case is looked at for what changed. An office rule, no figure of the law. */
export const DAYS_AFTER = 30;

export type ReportInterferenceRefusal = { readonly kind: 'day-in-the-future' };

export function isInterferenceKind(text: string): text is InterferenceKind {
  return INTERFERENCE_KINDS.some((kind) => kind === text);
}

export function isInterferenceManner(text: string): text is InterferenceManner {
  return INTERFERENCE_MANNERS.some((manner) => manner === text);
}
