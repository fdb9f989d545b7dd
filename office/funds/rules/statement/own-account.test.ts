import { describe, expect, test } from 'vitest';
import { foreignAccount } from './own-account.ts';
import { EMPTY_HEAD } from './statement.ts';

const head = (account: string | null, accountLine: number | null = 3) => ({ ...EMPTY_HEAD, account, accountLine });

describe('法发〔2017〕6号第四条: one dedicated account, and no file of another', () => {
  test.each([null, '880000', '8800 0001 01', '88000001012601', '8800-0001-0126-01'])('%s is ours, or says nothing', (account) => {
    expect(foreignAccount([head(account)], '衡0101')).toBeUndefined();
  });

  test.each([
    ['6222000000000012345', '****2345'],
    ['8800000102', '****0102'],
    ['CN12880000', '****0000'],
    ['12', '****'],
  ])('%s is named with its line and no more than four digits', (account, shown) => {
    expect(foreignAccount([head('880000', 1), head(account, 7)], '衡0101')).toEqual({ kind: 'not-our-account', line: 7, account: shown });
  });
});
