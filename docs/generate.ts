import { agencyOpenapi } from '../scripts/agency-openapi.ts';
import { lawIndex } from '../scripts/law-index.ts';

/** Documents made from the code; written by `npm run gen`, compared by `npm run gen -- --check`. */
export const generated = [
  { path: 'docs/law-index.md', make: lawIndex },
  { path: 'docs/agency-adapter.openapi.json', make: agencyOpenapi },
];
