import { CASES_SEALED } from '@duixian/cases/sealed-columns';
import { COURTS_SEALED } from '@duixian/courts/sealed-columns';
import { INTAKE_SEALED } from '@duixian/intake/sealed-columns';
import type { SealedColumn } from '@duixian/postgres/reseal';

/** 密存字段 · Every column of the database whose values are sealed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [...CASES_SEALED, ...INTAKE_SEALED, ...COURTS_SEALED];
