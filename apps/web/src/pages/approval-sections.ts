import type { Section } from './section.ts';

/** Add a kind of approval here: `{ key, permission, Part: lazy(() => import('../features/…')) }`. */
export const APPROVAL_SECTIONS: readonly Section[] = [];
