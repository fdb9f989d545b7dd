import { endpoint } from '@duixian/contract/endpoint';
import { exportPurpose, idOf } from '@duixian/contract/wire';
import { z } from 'zod';

const query = z.object({ purpose: exportPurpose });
const reply = z.object({ number: z.string() });

/** 查看付款账号 · From which account money came, whole, for a stated purpose; the look is on record with it. */
export const wholePayerAccount = endpoint({
  method: 'GET',
  path: '/receipts/:receipt/payer-account',
  permission: 'cases.reveal-number',
  params: z.object({ receipt: idOf<'receipt'>() }),
  query,
  reply,
  refusals: {},
});

/** 查看收款账号 · To which account an order pays. */
export const wholePayeeAccount = endpoint({
  method: 'GET',
  path: '/payment-orders/:order/payee-account',
  permission: 'cases.reveal-number',
  params: z.object({ order: idOf<'payment-order'>() }),
  query,
  reply,
  refusals: {},
});

/** 查看裁定的收款账号 · The account a ruling names in a creditor's place. */
export const wholeRuledAccount = endpoint({
  method: 'GET',
  path: '/payees/:ruling/account',
  permission: 'cases.reveal-number',
  params: z.object({ ruling: idOf<'payee-ruling'>() }),
  query,
  reply,
  refusals: {},
});

/** 查看退款移交账号 · To which account a refund or a transfer goes. */
export const wholeDivertedAccount = endpoint({
  method: 'GET',
  path: '/diversions/:diversion/account',
  permission: 'cases.reveal-number',
  params: z.object({ diversion: idOf<'payout'>() }),
  query,
  reply,
  refusals: {},
});
