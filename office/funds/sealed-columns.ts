import type { SealedColumn } from '@duixian/postgres/reseal';
import { type AccountColumn, accountPlace } from './rules/account-place.ts';

const region = { name: 'region_id', type: 'int' } as const;

function account(column: AccountColumn, ...keys: SealedColumn['keys']): SealedColumn {
  const [table = '', name = ''] = column.split('.');
  return {
    table: `funds.${table}`,
    keys: [region, ...keys],
    column: name,
    as: 'text',
    place: ([, ...row]) => accountPlace(column, ...row),
  };
}

/** 密存字段 · The bank accounts money came from and goes to. */
export const FUNDS_SEALED: readonly SealedColumn[] = [
  account('payment_order.payee_account', { name: 'order_id', type: 'uuid' }),
  account('receipt.payer_account', { name: 'receipt_id', type: 'uuid' }),
  account('payee_ruling.payee_account', { name: 'ruling_id', type: 'uuid' }),
  account('payout_cause.payee_account', { name: 'payout_id', type: 'uuid' }),
  account('distribution_claim.payee_account', { name: 'distribution_id', type: 'uuid' }, { name: 'claim_id', type: 'uuid' }),
  account('statement_row.counterparty_account', { name: 'file_id', type: 'uuid' }, { name: 'row_no', type: 'int' }),
];
