import { ROLES } from '@duixian/courts/rules/roles';
import { fen } from '@duixian/kernel/money';
import { expect, test } from 'vitest';
import { openActs } from './open-acts.ts';

const enforcing = { state: 'open', stage: 'enforcement', claim: fen(900n), received: fen(100n) } as const;
const actsOf = (role: keyof typeof ROLES, file: Parameters<typeof openActs>[0], left = file.received) =>
  openActs(file, ROLES[role].permissions, left).map((door) => door.act);

test('the money chain is cut on screen as it is in the office: nobody is offered two of drafting, approving and paying', () => {
  const chain: readonly string[] = ['payout', 'approve', 'pay'];
  for (const role of ['judge', 'director', 'finance'] as const)
    expect(actsOf(role, enforcing).filter((act) => chain.includes(act))).toHaveLength(1);
});

test.each([
  { stage: 'triage', role: 'centre', first: 'triage' },
  { stage: 'assignment', role: 'centre', first: 'assign' },
  { stage: 'enforcement', role: 'judge', first: 'control' },
  { stage: 'check', role: 'centre', first: 'check' },
] as const)('at $stage the $role is offered what moves the case on first', ({ stage, role, first }) => {
  expect(actsOf(role, { state: 'open', stage, claim: fen(900n), received: fen(0n) })[0]).toBe(first);
});

test('once the claim has come in, dividing it comes before holding more', () => {
  expect(actsOf('judge', { ...enforcing, received: fen(900n) })[0]).toBe('payout');
});

test('once everything that came in is paid out, paying out is no longer offered', () => {
  expect(actsOf('judge', { ...enforcing, received: fen(900n) }, fen(0n))[0]).toBe('close');
});

test('a closed case offers nothing', () => {
  expect(actsOf('judge', { ...enforcing, state: 'closed' })).toEqual([]);
});
