import { AGENCIES_SEALED } from '@duixian/agencies/sealed-columns';
import { ASSETS_SEALED } from '@duixian/assets/sealed-columns';
import { CASES_SEALED } from '@duixian/cases/sealed-columns';
import { COURTS_SEALED } from '@duixian/courts/sealed-columns';
import { DOCUMENTS_SEALED } from '@duixian/documents/sealed-columns';
import { FUNDS_SEALED } from '@duixian/funds/sealed-columns';
import { INTAKE_SEALED } from '@duixian/intake/sealed-columns';
import type { SealedColumn } from '@duixian/postgres/reseal';
import { SEARCH_SEALED } from '@duixian/search/sealed-columns';

/** 密存字段 · Every column of the database whose values are sealed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  ...CASES_SEALED,
  ...INTAKE_SEALED,
  ...COURTS_SEALED,
  ...FUNDS_SEALED,
  ...AGENCIES_SEALED,
  ...SEARCH_SEALED,
  ...DOCUMENTS_SEALED,
  ...ASSETS_SEALED,
];
