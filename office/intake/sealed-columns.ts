import type { SealedColumn } from '@duixian/postgres/reseal';
import { placeText } from './rules/form-place.ts';

const region = { name: 'region_id', type: 'int' } as const;

/** 密存字段 · The forms of the windows, whole. */
export const INTAKE_SEALED: readonly SealedColumn[] = [
  {
    table: 'intake.draft',
    keys: [region, { name: 'draft_id', type: 'uuid' }],
    column: 'form',
    as: 'json',
    place: ([, id = '']) => placeText({ in: 'draft', id }),
  },
  {
    table: 'intake.application_version',
    keys: [region, { name: 'application_id', type: 'uuid' }, { name: 'version', type: 'int' }],
    column: 'form',
    as: 'json',
    place: ([, id = '', version = '']) => placeText({ in: 'application', id, version: Number(version) }),
  },
  {
    table: 'intake.title_text',
    keys: [region, { name: 'application_id', type: 'uuid' }, { name: 'version', type: 'int' }],
    column: 'paper',
    as: 'json',
    place: ([, id = '', version = '']) => placeText({ in: 'title', id, version: Number(version) }),
  },
  {
    table: 'intake.import_row',
    keys: [region, { name: 'import_id', type: 'uuid' }, { name: 'row_no', type: 'int' }],
    column: 'form',
    as: 'json',
    place: ([, id = '', row = '']) => placeText({ in: 'import', id, row: Number(row) }),
  },
  {
    table: 'intake.import_row',
    keys: [region, { name: 'import_id', type: 'uuid' }, { name: 'row_no', type: 'int' }],
    column: 'stock',
    as: 'json',
    place: ([, id = '', row = '']) => placeText({ in: 'stock', id, row: Number(row) }),
  },
];
