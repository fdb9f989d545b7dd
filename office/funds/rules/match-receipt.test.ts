import { fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseAccountNumber, readAccountNumber } from './account-number.ts';
import { nearlyTheSame, proposeCases, type StatementRow, soundSubAccount } from './match-receipt.ts';

const NUMBER = caseAccountNumber({ courtCode: '衡0101', typeWord: '执', year: 2026, serial: 123 });
const ROW: StatementRow = { subAccount: '', payerName: '李某', remark: '', amount: fen(500n) };
const CASE = { caseId: 'c', caseNumber: '（2026）衡0101执123号', accountNumber: NUMBER, debtors: ['陆某（个体）'], claim: fen(10_000n) };

describe('法〔2021〕322号第十九项: one account a case', () => {
  test('the number names court, year, type and serial and ends in two check digits', () => {
    expect(NUMBER).toMatch(/^8800000101260100012\d{3}$/);
    expect(readAccountNumber(`${NUMBER.slice(0, 4)} ${NUMBER.slice(4)}`)).toEqual({ ok: true, value: NUMBER });
  });

  test('property: any one digit mistyped, and any two neighbours swapped, are noticed', () => {
    fc.assert(
      fc.property(fc.nat({ max: NUMBER.length - 2 }), fc.integer({ min: 1, max: 9 }), fc.nat({ max: 999_999 }), (at, by, serial) => {
        const good = caseAccountNumber({ courtCode: '衡0102', typeWord: '执恢', year: 2025, serial });
        const digits = [...good];
        const here = digits[at] ?? '0';
        const next = digits[at + 1] ?? '0';
        const mistyped = [...digits.slice(0, at), String((Number(here) + by) % 10), ...digits.slice(at + 1)].join('');
        expect(readAccountNumber(mistyped).ok).toBe(false);
        const swapped = [...digits.slice(0, at), next, here, ...digits.slice(at + 2)].join('');
        expect(readAccountNumber(swapped).ok).toBe(here === next);
      }),
    );
  });

  test.each([
    { text: '', kind: 'account-number-malformed' },
    { text: '88000001012601', kind: 'account-check-digits-differ' },
  ])('"$text" is refused: $kind', ({ text, kind }) => {
    const read = readAccountNumber(text);
    expect(read.ok ? undefined : read.refusal.kind).toBe(kind);
  });
});

describe('以款找案', () => {
  test('a sound sub-account matches without a person; a wrong digit never does', () => {
    expect(soundSubAccount({ ...ROW, subAccount: NUMBER })).toBe(NUMBER);
    expect(soundSubAccount({ ...ROW, subAccount: `${NUMBER.slice(0, -1)}x` })).toBeUndefined();
  });

  test.each([
    { row: { remark: '还款(2026)衡0101执123号' }, reasons: ['case-number-in-remark'], because: 'half-width brackets' },
    { row: { remark: '（2026）衡0101执123 货款' }, reasons: ['case-number-in-remark'], because: '号 left out' },
    { row: { remark: '（2026）衡0101执124号' }, reasons: [], because: 'another serial is another case' },
    { row: { payerName: '陆某(个体)' }, reasons: ['payer-is-debtor'], because: 'brackets are no difference' },
    { row: { remark: '代陆某（个体）还款' }, reasons: ['debtor-in-remark'], because: 'somebody pays for him' },
    { row: { amount: fen(10_000n) }, reasons: ['amount-is-the-claim'], because: 'the sum is the claim' },
    {
      row: { subAccount: NUMBER.replace('123', '132') },
      reasons: ['account-nearly-the-same'],
      because: 'two digits swapped in the sub-account',
    },
  ])('$because', ({ row, reasons }) => {
    const [proposal] = proposeCases({ ...ROW, ...row }, [CASE]);
    expect(proposal?.reasons.map((reason) => reason.kind) ?? []).toEqual(reasons);
  });

  test('the case with more reasons comes first', () => {
    const other = { ...CASE, caseId: 'd', caseNumber: '（2026）衡0101执9号', accountNumber: '1', debtors: ['赵某'] };
    const found = proposeCases({ ...ROW, remark: '（2026）衡0101执9号', amount: fen(10_000n) }, [CASE, other]);
    expect(found.map((proposal) => proposal.caseId)).toEqual(['d', 'c']);
  });

  test.each([
    { a: '1234567890', b: '1234567890', near: false, because: 'the same is not nearly the same' },
    { a: '123456789', b: '1234567890', near: true, because: 'one left out' },
    { a: '12345678900', b: '1234567890', near: true, because: 'one too many' },
    { a: '1234567809', b: '1234567890', near: true, because: 'swapped' },
    { a: '1234567099', b: '1234567890', near: false, because: 'two wrong' },
  ])('$a and $b: $because', ({ a, b, near }) => expect(nearlyTheSame(a, b)).toBe(near));
});
