/** Where drafts lie on this machine: one entry a form, with the moment it was kept. */
const PREFIX = 'duixian.draft.';

export interface Draft {
  /** Values of a form as typed: JSON and nothing else. */
  readonly values: object;
  readonly keptAtMs: number;
}

export function readDraft(key: string): Draft | undefined {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : draftFrom(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** `false` where the machine keeps nothing: full, or switched off. */
export function keepDraft(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

const KEEP_MS = 14 * 24 * 3_600_000;

/** Drafts may hold names and amounts of a case: what nobody touched for two weeks goes. */
export function dropOldDrafts(nowMs: number): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      const draft = draftFrom(JSON.parse(localStorage.getItem(key) ?? 'null'));
      if (draft === undefined || nowMs - draft.keptAtMs > KEEP_MS) localStorage.removeItem(key);
    }
  } catch {
    // As above.
  }
}

export function draftFrom(value: unknown): Draft | undefined {
  if (typeof value !== 'object' || value === null || !('values' in value) || !('keptAtMs' in value)) return undefined;
  const { values, keptAtMs } = value;
  if (typeof values !== 'object' || values === null || typeof keptAtMs !== 'number') return undefined;
  return { values, keptAtMs };
}
