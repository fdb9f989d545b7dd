import { describe, expect, test } from 'vitest';
import { readingOf } from '../../testing/reading.ts';

describe('parties of an operative part alone, told by role, family name and closing word', () => {
  test.each([
    [
      'shortened names that differ in their last character are different people',
      '一、被告温某于本判决生效之日起十日内偿还原告简某借款100元；二、被告温某甲对上述债务承担连带清偿责任。',
      ['简某 plaintiff', '温某 defendant', '温某甲 defendant'],
    ],
    [
      'a counterclaim stands in brackets behind the role',
      '一、被告（反诉原告）衡江沐光食品有限公司于本判决生效之日起十日内支付原告（反诉被告）衡江万利包装有限公司货款100元。',
      ['衡江万利包装有限公司 plaintiff_and_counter_defendant', '衡江沐光食品有限公司 defendant_and_counter_plaintiff'],
    ],
    [
      'words behind a role that are no name are no party',
      '一、被告应于本判决生效之日起七日内支付原告物业服务费100元，被告分四期支付，原告有权就全部未付款项申请执行。',
      ['null plaintiff', 'null defendant'],
    ],
    [
      'an office and a bank branch are organisations',
      '一、被告仇某应于本判决生效之日起十日内支付原告衡江市公有房屋管理处租金100元、支付原告衡江农商银行股份有限公司城北支行利息5元。',
      ['衡江市公有房屋管理处 plaintiff', '衡江农商银行股份有限公司城北支行 plaintiff', '仇某 defendant'],
    ],
    [
      'names in one list, one of them with a company word behind it',
      '一、被告凯某、邓某对被告衡江凯达五金制品有限公司应付原告衡江钢材有限公司的货款100元承担连带责任。',
      ['衡江钢材有限公司 plaintiff', '凯某 defendant', '邓某 defendant', '衡江凯达五金制品有限公司 defendant'],
    ],
  ])('%s', (_, text, parties) => {
    expect(readingOf(`民事判决书\n${text}`).parties.map((party) => `${party.name} ${party.litigationRole}`)).toEqual(parties);
  });
});

const heading = (lines: string) =>
  `衡江市临水区人民法院\n民事判决书\n（2025）衡0101民初9号\n${lines}\n原告某与被告某买卖合同纠纷一案，判决如下：\n驳回。`;

describe('parties of a heading', () => {
  test.each([
    ['a rare family name with particulars behind it', '原告：年春花，女，1983年3月1日出生。\n被告：留学良，男。', ['年春花', '留学良']],
    ['several in one line', '原告：周某。\n被告：衡江鞋厂，高某，衡江鞋店。', ['周某', '衡江鞋厂', '高某', '衡江鞋店']],
    ['particulars without a name', '原告：孙某，农民，汉族。\n被告：衡江纺织厂，住所地衡江市。', ['孙某', '衡江纺织厂']],
    ['markup left in the text', '<p>原告：李某。</p><p>被告：衡江纺织厂。</p>', ['李某', '衡江纺织厂']],
    [
      'all in one line',
      '原告：衡江传媒有限公司，住所地衡江市。法定代表人：栗某，经理。被告：衡江文化有限公司。',
      ['衡江传媒有限公司', '衡江文化有限公司'],
    ],
  ])('%s', (_, lines, names) => {
    expect(readingOf(heading(lines)).parties.map((party) => party.name)).toEqual(names);
  });

  test('a short name that the narrative gives is the party', () => {
    const reading = readingOf(
      '民事判决书\n原告：衡江不锈钢有限公司。\n被告：衡江机械制造有限公司。\n原告衡江不锈钢有限公司（以下简称钢材行）与被告衡江机械制造有限公司（以下简称机械公司）买卖合同纠纷一案，判决如下：\n机械公司于本判决生效之日起十日内支付钢材行货款100元。',
    );
    expect(reading.monetary.map(({ debtors, creditors }) => [...debtors, ...creditors])).toEqual([['P2', 'P1']]);
  });

  test('a list that begins with a name nobody introduced leaves the debtor open', () => {
    const reading = readingOf(
      '民事判决书\n原告：周某。\n被告：承某。\n原告周某与被告承某买卖合同纠纷一案，判决如下：\n某某厂、承某于本判决生效之日起十日内支付周某货款100元。\n案件受理费50元，由某某厂、承某负担。',
    );
    expect([reading.monetary, reading.costs]).toEqual([[], []]);
    expect(reading.findings).toMatchObject([{ kind: 'sum-without-debtor', amount: 10_000n }]);
  });
});
