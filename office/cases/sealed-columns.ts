import type { SealedColumn } from '@duixian/postgres/reseal';
import { accountPlace, identityPlace, reachPlace } from './rules/sealed-place.ts';

const KEYS = [
  { name: 'region_id', type: 'int' },
  { name: 'party_id', type: 'uuid' },
] as const;

/** 密存字段 · What of a party is unreadable in the database. */
export const CASES_SEALED: readonly SealedColumn[] = [
  {
    table: 'cases.party',
    keys: KEYS,
    column: 'identity_number',
    as: 'text',
    finder: 'identity_finder',
    place: ([, party = '']) => identityPlace(party),
  },
  { table: 'cases.party', keys: KEYS, column: 'payee_account', as: 'text', place: ([, party = '']) => accountPlace(party) },
  { table: 'cases.party', keys: KEYS, column: 'phone', as: 'text', place: ([, party = '']) => reachPlace('phone', party) },
  {
    table: 'cases.party',
    keys: KEYS,
    column: 'service_address',
    as: 'text',
    place: ([, party = '']) => reachPlace('service_address', party),
  },
];
