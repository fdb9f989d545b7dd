import type { SealedColumn } from '@duixian/postgres/reseal';
import { lineAccountPlace } from './rules/line-place.ts';

/** 密存字段 · Whose account a line of the court's bank came from or went to. */
export const AGENCIES_SEALED: readonly SealedColumn[] = [
  {
    table: 'agencies.statement_line',
    keys: [
      { name: 'region_id', type: 'int' },
      { name: 'bank', type: 'text' },
      { name: 'line_no', type: 'bigint' },
    ],
    column: 'counterparty_account',
    as: 'text',
    place: ([, bank = '', lineNo = '']) => lineAccountPlace(bank, lineNo),
  },
];
