import { describe, expect, test } from 'vitest';
import { readingOf, sumsOf } from '../../testing/reading.ts';

const appeal = (rulings: string, below = true) => `衡江市中级人民法院
民事判决书
（2025）衡01民终31号
上诉人（原审被告）：衡江家具有限公司。
被上诉人（原审原告）：阮某。
原审被告：谷某。
上诉人衡江家具有限公司因与被上诉人阮某、原审被告谷某承揽合同纠纷一案，不服衡江市临水区人民法院（2024）衡0101民初7号民事判决，向本院提起上诉。
${below ? '一审法院认为，略。据此判决：一、衡江家具有限公司于判决生效之日起十日内支付阮某报酬900元；二、谷某对上述债务承担连带责任；三、衡江家具有限公司于判决生效之日起十日内支付阮某律师费50元；四、驳回阮某的其他诉讼请求。' : '一审法院支持了部分请求。'}
本院认为，略。判决如下：
${rulings}`;
const below = '衡江市临水区人民法院（2024）衡0101民初7号民事判决';

describe('民事诉讼法第一百七十七条: what stands after an appeal', () => {
  test.each([
    ['upheld', '驳回上诉，维持原判。', ['报酬 90000', '律师费 5000'], 'first_instance_part_upheld_on_appeal'],
    [
      'items upheld and one replaced',
      `一、维持${below}第二、三项；二、变更${below}第一项为：衡江家具有限公司于本判决生效之日起十日内支付阮某报酬800元。`,
      ['律师费 5000', '报酬 80000'],
      'varied_on_appeal',
    ],
    [
      'one item revoked, the others stand',
      `一、撤销${below}第三项；二、驳回衡江家具有限公司的其他上诉请求。`,
      ['报酬 90000'],
      'varied_on_appeal',
    ],
    [
      'all revoked and decided anew',
      `一、撤销${below}；二、衡江家具有限公司于本判决生效之日起十日内支付阮某报酬700元。`,
      ['报酬 70000'],
      'varied_on_appeal',
    ],
    ['all revoked and dismissed', `一、撤销${below}；二、驳回阮某的诉讼请求。`, [], 'varied_on_appeal'],
  ])('%s', (_, rulings, sums, source) => {
    const reading = readingOf(appeal(rulings));
    expect(sumsOf(reading)).toEqual(sums.map((sum) => `衡江家具有限公司→阮某 ${sum}`));
    expect(reading.operativeSource).toBe(source);
  });

  test('the text below is asked for where only the appeal was given', () => {
    const reading = readingOf(appeal('驳回上诉，维持原判。', false));
    expect(reading.monetary).toEqual([]);
    expect(reading.findings).toContainEqual({ kind: 'first-instance-text-needed' });
  });

  test('who appeals may be the debtor: sides are those of the first instance', () => {
    const reading = readingOf(appeal('驳回上诉，维持原判。'));
    expect(reading.parties.map(({ litigationRole, enforcementRole }) => `${litigationRole} ${enforcementRole}`)).toEqual([
      'appellant respondent',
      'appellee applicant',
      'defendant respondent',
    ]);
  });
});

test('a file with two papers is read for its first and says so', () => {
  const one = (number: number) =>
    `衡江市临水区人民法院\n民事判决书\n（2025）衡0101民初${number}号\n原告：周某。\n被告：承某。\n原告周某与被告承某买卖合同纠纷一案，判决如下：\n被告承某于本判决生效之日起十日内支付原告周某货款${number}元。\n审判员 林某\n二〇二五年五月二十日\n`;
  const reading = readingOf(one(1) + one(2));
  expect([reading.caseNumber?.value, reading.monetary.length]).toEqual(['（2025）衡0101民初1号', 1]);
  expect(reading.findings).toContainEqual({ kind: 'several-papers', papers: 2 });
});
