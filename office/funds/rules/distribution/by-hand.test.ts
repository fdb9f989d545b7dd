import { yuanText } from '@duixian/kernel/money';
import { expect, test } from 'vitest';
import { readDistributionPlan } from '../../distribution-contract.ts';
import { distribute } from './distribute.ts';

const natural = { debtor: 'natural-person' };
const enterprise = { debtor: 'enterprise' };
const pool = (amount: string) => ({ pools: [{ id: 'h', amount }] });
const mortgage = { priority: { kind: 'registered-security', pool: 'h' } };

test.each([
  {
    because: '执行工作规定第五十五条: equal measures of an enterprise share before a later one',
    plan: { ...enterprise, ...pool('100') },
    claims: [
      { id: 'a', amount: '30', seizureRank: 1 },
      { id: 'b', amount: '60', seizureRank: 1 },
      { id: 'c', amount: '60', seizureRank: 2 },
    ],
    paid: { a: '30.00', b: '60.00', c: '10.00' },
  },
  {
    because: 'equal measures that are short share pro rata',
    plan: { ...enterprise, ...pool('60') },
    claims: [
      { id: 'a', amount: '30', seizureRank: 1 },
      { id: 'b', amount: '60', seizureRank: 1 },
    ],
    paid: { a: '20.00', b: '40.00' },
  },
  {
    because: 'a local rule that puts wages first puts them before a mortgage, of an enterprise too',
    plan: { ...enterprise, ...pool('100'), rules: 'foshan-2018' },
    claims: [
      { id: 'w', kind: 'wages', amount: '40' },
      { id: 'm', amount: '100', ...mortgage },
    ],
    paid: { w: '40.00', m: '60.00' },
  },
  {
    because: 'wages and maintenance as single settings share one rank where the pool is short',
    plan: { ...natural, ...pool('30'), rules: { preset: 'national', wages: 'first', maintenance: 'first' } },
    claims: [
      { id: 'w', kind: 'wages', amount: '40' },
      { id: 'm', kind: 'maintenance', amount: '20' },
      { id: 'o', amount: '100' },
    ],
    paid: { w: '20.00', m: '10.00', o: '0.00' },
  },
  {
    because: 'security over a part: 80 of the house, then 120 of 220 of the other 70',
    plan: {
      ...natural,
      pools: [
        { id: 'h', amount: '100' },
        { id: 'car', amount: '50' },
      ],
    },
    claims: [
      { id: 'bank', amount: '200', priority: { ...mortgage.priority, upTo: '80' } },
      { id: 'o', amount: '100' },
    ],
    paid: { bank: '118.18', o: '31.82' },
  },
  {
    because: 'first seizure, Jiangsu: a fifth of the own share of 75 on top',
    plan: { ...natural, ...pool('100'), rules: 'jiangsu-2020', bonusPercent: 20 },
    claims: [
      { id: 'a', amount: '300', seizureRank: 1 },
      { id: 'b', amount: '100' },
    ],
    paid: { a: '90.00', b: '10.00' },
  },
  {
    because: 'one fen goes to the larger remainder',
    plan: { ...natural, ...pool('0.01') },
    claims: [
      { id: 'a', amount: '1' },
      { id: 'b', amount: '2' },
    ],
    paid: { a: '0.00', b: '0.01' },
  },
  {
    because: 'one fen among equals goes to the first listed',
    plan: { ...natural, ...pool('0.01') },
    claims: [
      { id: 'a', amount: '1' },
      { id: 'b', amount: '1' },
      { id: 'c', amount: '1' },
    ],
    paid: { a: '0.01', b: '0.00', c: '0.00' },
  },
])('computed by hand: $because', ({ plan, claims, paid }) => {
  const read = readDistributionPlan({ ...plan, claims });
  if (!read.ok) throw new TypeError(JSON.stringify(read.problems));
  const divided = distribute(read.value.question);
  if (!divided.ok) throw new TypeError(divided.refusal.kind);
  expect(Object.fromEntries(divided.value.claims.map((each) => [each.claim, yuanText(each.paid)]))).toEqual(paid);
});
