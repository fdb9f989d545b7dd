import type { SealedColumn } from '@duixian/postgres/reseal';
import { pagePlace, paperPlace, serviceAddressPlace } from './rules/sealed-place.ts';

const region = { name: 'region_id', type: 'int' } as const;
const document = { table: 'documents.document', keys: [region, { name: 'document_id', type: 'uuid' }], as: 'json' } as const;

/** 密存字段 · What papers say, the text of the pages of a file, and where papers were sent. */
export const DOCUMENTS_SEALED: readonly SealedColumn[] = [
  { ...document, column: 'paper', place: ([, id = '']) => paperPlace('paper', id) },
  { ...document, column: 'fields', place: ([, id = '']) => paperPlace('fields', id) },
  {
    table: 'documents.file_page',
    keys: [region, { name: 'entry_id', type: 'uuid' }, { name: 'page', type: 'int' }],
    column: 'text',
    as: 'text',
    place: ([, entry = '', page = '']) => pagePlace(entry, page),
  },
  {
    table: 'documents.service',
    keys: [region, { name: 'service_id', type: 'uuid' }],
    column: 'address',
    as: 'text',
    place: ([, service = '']) => serviceAddressPlace(service),
  },
];
