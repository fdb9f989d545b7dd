import { describe, expect, test } from 'vitest';
import { linksOf, readingOf, sumsOf } from '../../testing/reading.ts';

describe('sums of an order', () => {
  test.each([
    [
      'each of several pays',
      '被告陆某1、陆某2自2024年1月起每人每月向原告陆某支付赡养费500元，于每月10日前付清。',
      ['陆某1→陆某 赡养费 每期50000', '陆某2→陆某 赡养费 每期50000'],
    ],
    [
      'each of several is paid',
      '被告霍某于本判决生效之日起十日内给付原告安某1、安某2存款各620元。',
      ['霍某→安某1 存款 62000', '霍某→安某2 存款 62000'],
    ],
    [
      'as many sums as people, in their order',
      '被告霍某于本判决生效之日起十日内分别给付原告安某1、安某2折价款300元、200元。',
      ['霍某→安某1 折价款 30000', '霍某→安某2 折价款 20000'],
    ],
    ['a creditor called 金 is no 赔偿金', '被告霍某于本判决生效之日起十日内给付原告金某补偿款180元。', ['霍某→金某 补偿款 18000']],
    ['what the paper says is already paid is no sum', '由被告霍某赔偿原告金某损失200元（已履行）。', []],
    [
      'two limits of insurance in one sentence',
      '由被告衡江保险公司在交强险限额内赔偿原告金某损失110元，在商业三者险限额内赔偿422.6元，共计532.6元。',
      ['衡江保险公司→金某 损失 11000', '衡江保险公司→金某 损失 42260'],
    ],
    ['ten thousands and thousands in one figure', '被告顾某于本判决生效后十日内偿还原告施某借款3万5千元。', ['顾某→施某 借款 3500000']],
    [
      'parts of a sum are not added to it',
      '被告顾某于本判决生效后十日内支付原告施某各项损失共计500元，其中医疗费300元，误工费200元。',
      ['顾某→施某 损失 50000'],
    ],
    [
      'a total that does not come out is still no sum of its own',
      '被告顾某于本判决生效后十日内支付原告施某医疗费300元、误工费200元，合计501元。',
      ['顾某→施某 医疗费 30000', '顾某→施某 误工费 20000'],
    ],
    ['the worth of a thing is no sum', '被告顾某于本判决生效后十日内返还原告施某价值2000元的手机一部。', []],
    [
      'what is due only if a thing cannot be given back is no sum',
      '被告顾某于本判决生效后十日内返还原告施某叉车一台，如不能返还，则赔偿8000元。',
      [],
    ],
    ['a sum before its verb', '一、货款1000元，由被告顾某于2025年6月30日前支付原告施某。', ['顾某→施某 货款 100000']],
    [
      'two debts set off leave one',
      '一、被告顾某于本判决生效后十日内支付原告施某货款239元；二、原告施某于本判决生效后十日内返还被告顾某运费19元；上述一、二项相抵后，被告顾某还应支付原告施某220元。',
      ['顾某→施某  22000'],
    ],
    [
      'a conditional debtor is no second debtor',
      '一、被告顾某于本判决生效后十日内支付原告施某货款239元；二、若被告顾某未能清偿上述债务，被告鲁某向原告施某支付100元。',
      ['顾某→施某 货款 23900'],
    ],
  ])('%s', (_, text, sums) => {
    expect(sumsOf(readingOf(`民事判决书\n${text}`))).toEqual(sums);
  });

  test.each([
    [
      'the whole beside its dated parts',
      '一、被告顾某向原告施某支付工资合计380元，分两期支付：2024年9月15日前支付180元，2024年10月15日前支付200元。',
      ['工资 18000', '工资 20000'],
    ],
    [
      'a rest paid off by the month keeps its whole',
      '一、被告顾某于2025年4月20日前支付原告施某货款100元，余款300元自2025年5月起每月20日前支付50元，至付清为止。',
      ['货款 10000', '余款 30000 每期5000'],
    ],
    [
      'an acknowledged debt paid off by the month',
      '一、被告顾某尚欠原告施某货款600元，被告顾某自2025年5月起每月20日前支付100元，至付清为止。',
      ['货款 60000 每期10000'],
    ],
    [
      'several acknowledged debts ordered in parts',
      '一、被告顾某尚欠原告施某货款428元、逾期付款违约金15元、律师费12元；二、被告顾某于2025年4月20日前支付255元，于2025年5月20日前支付200元。',
      ['货款 25500', '货款 20000'],
    ],
  ])('mediation: %s', (_, text, sums) => {
    expect(sumsOf(readingOf(`民事调解书\n双方当事人自愿达成如下协议：\n${text}`))).toEqual(sums.map((sum) => `顾某→施某 ${sum}`));
  });

  test('a general period governs what was ordered before it', () => {
    const reading = readingOf('民事判决书\n一、由被告顾某赔偿原告施某损失100元；上述给付义务，限于本判决生效之日起十日内履行完毕。');
    expect(reading.monetary.map((sum) => sum.due)).toEqual([{ type: 'days_after_effective', days: 10 }]);
  });
});

describe('who answers beside the debtor', () => {
  const order = '一、被告顾某于本判决生效之日起十日内偿还原告施某借款100元；';
  test.each([
    ['二、被告鲁某对上述债务承担连带清偿责任。', 'joint_and_several 顾某+鲁某'],
    ['二、被告鲁某在欠付被告顾某工程价款60元范围内对上述第一项承担责任。', 'supplementary 顾某+鲁某'],
    ['二、被告鲁某对上述债务不能清偿部分的二分之一承担补充赔偿责任。', 'supplementary 顾某+鲁某'],
    ['二、被告鲁某对上述债务经强制执行仍不能履行的部分承担一般保证责任。', 'supplementary 顾某+鲁某'],
    ['二、被告鲁某对上述第一项付款义务承担共同清偿责任。', 'common 顾某+鲁某'],
    ['二、被告鲁某在继承鲁某甲遗产范围内对上述债务承担清偿责任。', 'supplementary 顾某+鲁某'],
  ])('%s', (clause, link) => {
    const reading = readingOf(`民事判决书\n${order}${clause}`);
    expect(linksOf(reading)).toEqual([link]);
    expect(reading.parties.find((party) => party.name === '鲁某')?.enforcementRole).toBe('respondent');
  });

  test('nobody answers for a debt that was not read', () => {
    expect(linksOf(readingOf('民事判决书\n一、被告鲁某对上述债务承担连带清偿责任，原告施某。'))).toEqual([]);
  });
});
