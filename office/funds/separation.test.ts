import { ROLES } from '@duixian/courts/rules/roles';
import { describe, expect, test } from 'vitest';
import { closeAccount, reopenAccount } from './account-contract.ts';
import { handInCash, takeCash } from './cash-contract.ts';
import { approvePayout, confirmPayee, dispatchPayment, draftPayout, returnPayout } from './contract.ts';
import { decidePayee, endPayee, keepRulingPaper, namePayee } from './payee-contract.ts';
import { claimReceipt, decideDeferral, deferPayout, recordReceipt, releaseReceipt } from './receipt-contract.ts';
import { countersignDeferral, countersignDeposit, countersignPayout, setMoneySetting } from './settings-contract.ts';
import {
  acknowledgeTransfer,
  askDepositEnd,
  decideDeposit,
  decideDepositEnd,
  draftRefund,
  draftTransfer,
  proposeDeposit,
} from './side-contract.ts';

function rolesThatMay(permission: string): readonly string[] {
  return Object.entries(ROLES)
    .filter(([, role]) => role.permissions.some((held) => held === permission))
    .map(([name]) => name);
}

describe('法发〔2017〕6号第十二条、第十四条: enforcement staff never touch a payment', () => {
  test.each([
    { act: 'dispatchPayment', permission: dispatchPayment.permission },
    { act: 'recordReceipt', permission: recordReceipt.permission },
    { act: 'handInCash', permission: handInCash.permission },
    { act: 'closeAccount', permission: closeAccount.permission },
    { act: 'reopenAccount', permission: reopenAccount.permission },
  ])('$act is finance’s alone', ({ permission }) => expect(rolesThatMay(permission)).toEqual(['finance']));

  const proposed = [
    draftPayout,
    deferPayout,
    proposeDeposit,
    askDepositEnd,
    draftRefund,
    draftTransfer,
    acknowledgeTransfer,
    namePayee,
    endPayee,
    keepRulingPaper,
  ];
  const decided = [approvePayout, returnPayout, confirmPayee, decideDeferral, decideDeposit, decideDepositEnd, decidePayee];
  const enforcement = [claimReceipt, releaseReceipt, takeCash, ...proposed, ...decided];
  test.each(enforcement.map(({ path, permission }) => ({ path, permission })))('finance may not $path', ({ permission }) => {
    expect(rolesThatMay(permission)).not.toContain('finance');
  });

  test.each(proposed.map(({ path, permission }) => ({ path, permission })))('the judge alone may $path', ({ permission }) => {
    expect(rolesThatMay(permission)).toEqual(['judge']);
  });

  test.each(decided.map(({ path, permission }) => ({ path, permission })))('the director alone may $path', ({ permission }) => {
    expect(rolesThatMay(permission)).toEqual(['director']);
  });

  test('法发〔2017〕6号第十条、第十七条: a deferral and a deposit are asked for by the judge and decided by the director', () => {
    const asked = [deferPayout, proposeDeposit].flatMap(({ permission }) => rolesThatMay(permission));
    const settled = [decideDeferral, decideDeposit].flatMap(({ permission }) => rolesThatMay(permission));
    expect([...new Set(asked), ...new Set(settled)]).toEqual(['judge', 'director']);
  });

  test('the leader’s signature, and whether it is asked for, are the leader’s alone', () => {
    const signed = [countersignDeferral, countersignDeposit, countersignPayout, setMoneySetting];
    expect([...new Set(signed.flatMap(({ permission }) => rolesThatMay(permission)))]).toEqual(['president']);
  });

  test('nobody both drafts and approves', () => {
    const approvers = rolesThatMay(approvePayout.permission);
    expect(rolesThatMay(draftPayout.permission).filter((role) => approvers.includes(role))).toEqual([]);
  });
});
