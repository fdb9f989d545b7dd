import type { SealedColumn } from '@duixian/postgres/reseal';
import { requestPlace } from './rules/request-place.ts';

/** 密存字段 · The request as it goes to the agency, with the number of the person and of the thing. */
export const ASSETS_SEALED: readonly SealedColumn[] = [
  {
    table: 'assets.instruction',
    keys: [
      { name: 'region_id', type: 'int' },
      { name: 'instruction_id', type: 'uuid' },
    ],
    column: 'request',
    as: 'json',
    place: ([, instruction = '']) => requestPlace(instruction),
  },
];
