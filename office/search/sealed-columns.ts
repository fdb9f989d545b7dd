import type { SealedColumn } from '@duixian/postgres/reseal';
import { subjectPlace } from './rules/subject-place.ts';

/** 密存字段 · Whom an agency is asked about: name and number of a debtor. */
export const SEARCH_SEALED: readonly SealedColumn[] = [
  {
    table: 'search.source',
    keys: [
      { name: 'region_id', type: 'int' },
      { name: 'source_id', type: 'uuid' },
    ],
    column: 'subject',
    as: 'json',
    place: ([, source = '']) => subjectPlace(source),
  },
];
