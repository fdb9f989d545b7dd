import { describe, expect, test } from 'vitest';
import { readingOf, spansOf } from '../../testing/reading.ts';

describe('running interest in the words of courts', () => {
  test.each([
    ['thousands separators in the base', '以19,850元为基数，自2023年7月1日起至付清之日止按LPR标准计算', ['lpr_1y - 1985000 2023-07-01~']],
    [
      '130% of the quoted rate',
      '以100元为基数，自2021年6月18日起至实际清偿日止，按同期贷款市场报价利率的130%计算',
      ['lpr_1y 1.3 10000 2021-06-18~'],
    ],
    ['a spread in basis points is left to a person', '以100元为基数，自2021年6月18日起至清偿日止，按一年期LPR加50个基点计算', []],
    ['surcharge in words', '以100元为基数，自2021年6月18日起至清偿日止，按一年期LPR加计百分之五十计算', ['lpr_1y 1.5 10000 2021-06-18~']],
    [
      'half a ten-thousandth a day',
      '以100元为基数，按日万分之零点五，自2020年7月1日起计至付清之日止',
      ['daily_fixed 0.00005 10000 2020-07-01~'],
    ],
    ['two fen a month', '以100元为基数，自2020年7月1日起按月利率2分计算至付清之日止', ['monthly_fixed 0.02 10000 2020-07-01~']],
    [
      'a start named by an event and its day',
      '以100元为基数，自起诉之日即2023年8月17日起按照年利率3.55%计算至返还之日止',
      ['annual_fixed 0.0355 10000 2023-08-17~'],
    ],
    [
      'a start named by an event alone is left to a person',
      '以100元为基数，自起诉之日起按照年利率3.55%计算至返还之日止',
      ['annual_fixed 0.0355 10000 ?~'],
    ],
    [
      'a contract rate until a day and another from the next',
      '以100元为基数，自2018年2月1日起至2020年8月19日止按月利率2%计算；自2020年8月20日起至实际给付之日止，按年利率15.4%计算',
      ['monthly_fixed 0.02 10000 2018-02-01~2020-08-19', 'annual_fixed 0.154 10000 2020-08-20~'],
    ],
  ])('%s', (_, words, spans) => {
    expect(spansOf(readingOf(`民事判决书\n一、被告顾某于本判决生效之日起十日内偿还原告施某借款100元及利息（${words}）。`))).toEqual(spans);
  });

  test('a charge for use alone is something to enforce, with doubled interest by law', () => {
    const reading = readingOf(
      '民事判决书\n一、被告顾某于本判决生效后六十日内给付原告施某房屋占有使用费（自2013年1月1日起至实际迁出之日止，按每年12万元计算）。',
    );
    expect([reading.enforceable, reading.doubleInterest.applies, spansOf(reading)]).toEqual([
      true,
      'by_law',
      ['amount_per_year 12000000 - 2013-01-01~'],
    ]);
  });
});
