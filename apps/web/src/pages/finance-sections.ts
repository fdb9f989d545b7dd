import type { Section } from './section.ts';

/** Add a part of the finance screen here, in the order of the work. */
export const FINANCE_SECTIONS: readonly Section[] = [];
