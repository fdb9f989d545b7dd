import type { SealedColumn } from '@duixian/postgres/reseal';
import { secondFactorPlace } from './rules/second-factor-place.ts';

export const COURTS_SEALED: readonly SealedColumn[] = [
  {
    table: 'courts.second_factor',
    keys: [{ name: 'person_id', type: 'uuid' }],
    column: 'secret',
    as: 'text',
    place: ([person = '']) => secondFactorPlace(person),
  },
];
