import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from './label.ts';
import { LARGEST_TEXT, readJudgment } from './read-judgment.ts';
import type { JudgmentReading } from './reading.ts';

function read(text: string): JudgmentReading {
  const reading = readJudgment(text, LARGEST_TEXT);
  if (!reading.ok) throw new Error(reading.refusal.kind);
  return reading.value;
}

/** Names for ids, so that a table of expectations reads like the paper. */
function sumsOf(reading: JudgmentReading) {
  const name = (id: string) => reading.parties.find((party) => party.id === id)?.name ?? id;
  return reading.monetary.map(
    (sum) =>
      `${sum.debtors.map(name).join('+')}→${sum.creditors.map(name).join('+')} ${sum.label} ${sum.amount ?? `每期${sum.periodic?.amount}`}`,
  );
}

const WHOLE = `衡江市临水区人民法院
民 事 判 决 书
（2025）衡0101民初1203号
原告：周大勇，男，1980年3月2日出生，汉族，住衡江市临水区。
委托诉讼代理人：汪敏，衡江正言律师事务所律师。
被告：衡江长顺物流有限公司（以下简称长顺公司），住所地衡江市人民路8号。
法定代表人：孙立，总经理。
被告：何志强，男，1990年5月6日出生。
原告周大勇与被告衡江长顺物流有限公司、何志强买卖合同纠纷一案，本院于2025年3月1日立案。原告诉称，被告尚欠货款999999元。
本院认为，略。判决如下：
一、被告长顺公司于本判决生效之日起十日内支付原告周大勇货款52万元及利息（以520000元为基数，自2024年6月8日起按全国银行间同业拆借中心公布的一年期贷款市场报价利率的1.5倍计算至实际清偿之日止）；
二、被告何志强对上述第一项债务承担连带清偿责任；
三、驳回原告周大勇的其他诉讼请求。
如果未按本判决指定的期间履行给付金钱义务，应当依照《中华人民共和国民事诉讼法》第二百六十四条规定，加倍支付迟延履行期间的债务利息。
案件受理费8800元，减半收取计4400元，由原告周大勇负担400元，由被告衡江长顺物流有限公司、何志强负担4000元。
如不服本判决，可以在判决书送达之日起十五日内上诉于衡江市中级人民法院。
审判员 林某
二〇二五年五月二十日
书记员 赵某`;

describe('a whole judgment', () => {
  const reading = read(WHOLE);

  test('heading: court, number, kind, stage, date under the signature, cause', () => {
    expect(
      [reading.court, reading.caseNumber, reading.documentKind, reading.trialStage, reading.documentDate, reading.cause].map(
        (found) => found?.value,
      ),
    ).toEqual(['衡江市临水区人民法院', '（2025）衡0101民初1203号', 'civil_judgment', 'first_instance', '2025-05-20', '买卖合同纠纷']);
  });

  test('parties with both roles; agents and legal representatives are no parties', () => {
    expect(reading.parties.map((party) => [party.name, party.type, party.litigationRole, party.enforcementRole])).toEqual([
      ['周大勇', 'natural_person', 'plaintiff', 'applicant'],
      ['衡江长顺物流有限公司', 'organization', 'defendant', 'respondent'],
      ['何志强', 'natural_person', 'defendant', 'respondent'],
    ]);
    expect(reading.nonParties.map((person) => person.name)).toEqual(['汪敏', '孙立']);
  });

  test('only what is ordered is a sum: claims and facts of the narrative are not', () => {
    expect(sumsOf(reading)).toEqual(['衡江长顺物流有限公司→周大勇 货款 52000000']);
    expect(reading.monetary[0]).toMatchObject({
      due: { type: 'days_after_effective', days: 10 },
      liability: 'principal_debtor',
      passage: { quote: '支付原告周大勇货款52万元' },
    });
  });

  test('interest, joint liability, costs after halving, double interest with its article', () => {
    expect(reading.interest).toMatchObject([
      {
        rate: { type: 'lpr_1y', multiplier: '1.5' },
        segments: [{ base: 52_000_000n, start: '2024-06-08', end: null, endEvent: '实际清偿之日' }],
        accruesOn: ['M1'],
      },
    ]);
    expect(reading.links).toMatchObject([{ kind: 'joint_and_several', parties: ['P2', 'P3'], obligations: ['M1', 'I1'] }]);
    expect(reading.costs).toMatchObject([
      {
        kind: 'acceptance_fee',
        total: 880_000n,
        charged: 440_000n,
        bearers: [
          { parties: ['P1'], amount: 40_000n },
          { parties: ['P2', 'P3'], amount: 400_000n },
        ],
        claimable: null,
      },
    ]);
    expect(reading.doubleInterest).toEqual({ stated: true, applies: 'by_text', citedArticle: '第二百六十四条' });
  });

  test('every passage is cut from the text itself', () => {
    for (const { start, end, quote } of [...reading.monetary, ...reading.parties, ...reading.costs].map((row) => row.passage))
      expect(WHOLE.slice(start, end)).toBe(quote);
  });
});

describe('orders in many words', () => {
  test.each([
    [
      'numerals in words with jiao and fen',
      '被告钟平于判决生效后七日内返还原告黎明货款三万八千五百元、罚息八十二元三角六分。',
      ['钟平→黎明 货款 3850000', '钟平→黎明 罚息 8236'],
    ],
    [
      'capital numerals and the figure again in brackets',
      '被告钟平于本判决生效后七日内返还原告黎明购车款人民币壹拾贰万叁仟肆佰元整（￥123400元）。',
      ['钟平→黎明 购车款 12340000'],
    ],
    ['wide digits and wide points', '被告钟平于判决生效后返还原告黎明彩礼款１３０，０００．００元。', ['钟平→黎明 彩礼款 13000000']],
    [
      'a total behind its parts is not added',
      '被告宋佳于本判决生效之日起十日内支付原告衡江安居物业服务有限公司物业费5832元、能耗费600元，合计6432元。',
      ['宋佳→衡江安居物业服务有限公司 物业费 583200', '宋佳→衡江安居物业服务有限公司 能耗费 60000'],
    ],
    [
      'a total of named parts without sums is one sum',
      '被告宋佳于本判决生效之日起十日内赔偿原告黎明医疗费、误工费、护理费共计6432元。',
      ['宋佳→黎明 医疗费、误工费、护理费 643200'],
    ],
    [
      'instalments have their own days',
      '一、被告钟平于2025年3月31日前支付原告黎明货款100元，余款200元于2025年9月30日前付清。',
      ['钟平→黎明 货款 10000', '钟平→黎明 余款 20000'],
    ],
    [
      'months of a maintenance claim',
      '被告钟平自2025年7月起每月15日前支付原告黎明抚养费1500元，至其年满十八周岁时止。',
      ['钟平→黎明 抚养费 每期150000'],
    ],
    [
      'a set-off leaves only what is still owed',
      '被告钟平于本判决生效之日起十日内赔偿原告黎明损失10000元，扣除已支付的4000元，还应赔偿6000元。',
      ['钟平→黎明 损失 600000'],
    ],
    [
      'the plaintiff can be the debtor',
      '一、原告钟平于本判决生效之日起十日内支付被告黎明经济补偿金5000元。',
      ['钟平→黎明 经济补偿金 500000'],
    ],
    [
      'an acknowledged debt ordered in parts is one debt',
      '经调解，当事人自愿达成如下协议：一、被告钟平尚欠原告黎明借款300元，被告钟平于2025年3月31日前支付100元，于2025年6月30日前支付200元。',
      ['钟平→黎明 借款 10000', '钟平→黎明 借款 20000'],
    ],
  ])('%s', (_, text, sums) => {
    expect(sumsOf(read(text))).toEqual(sums);
  });

  test('the day of each instalment is its own', () => {
    const reading = read(
      '一、被告钟平于2025年3月31日前支付原告黎明货款100元，于2025年6月30日前支付100元，余款200元于2025年9月30日前付清。',
    );
    expect(reading.monetary.map((sum) => sum.due)).toEqual(
      ['2025-03-31', '2025-06-30', '2025-09-30'].map((date) => ({ type: 'fixed_date', date })),
    );
  });

  test('a sum nobody is ordered to pay is shown and not filled in', () => {
    const reading = read('判决如下：\n某某人于判决生效后立即返还原告黎明彩礼款5000元。');
    expect(reading.monetary).toEqual([]);
    expect(reading.findings).toMatchObject([{ kind: 'sum-without-debtor', amount: 500_000n }]);
    expect(reading.enforceable).toBe(true);
  });
});

describe('interest in spans', () => {
  test('a contract rate first and a multiple of the quoted rate later are two rules on one sum', () => {
    const reading = read(
      '一、被告孙强于本判决生效之日起十日内偿还原告胡军借款本金30万元及利息（以30万元为基数，自2018年3月1日起至2020年8月19日止按年利率24%计算；自2020年8月20日起至实际清偿之日止按一年期贷款市场报价利率四倍计算）。',
    );
    expect(
      reading.interest.map((rule) => [
        rule.rate.type,
        rule.rate.value ?? rule.rate.multiplier,
        rule.segments[0]?.base,
        rule.segments[0]?.start,
        rule.segments[0]?.end,
      ]),
    ).toEqual([
      ['annual_fixed', '0.24', 30_000_000n, '2018-03-01', '2020-08-19'],
      ['lpr_1y', '4', 30_000_000n, '2020-08-20', null],
    ]);
  });

  test.each([
    ['按月利率1.15％计算', { type: 'monthly_fixed', value: '0.0115' }],
    ['按月利率20‰计算', { type: 'monthly_fixed', value: '0.02' }],
    ['按日万分之五计算', { type: 'daily_fixed', value: '0.0005' }],
    ['按一年期LPR上浮50%计算', { type: 'lpr_1y', multiplier: '1.5' }],
    ['按照中国人民银行同期贷款基准利率计算', { type: 'pboc_loan_rate' }],
  ])('%s', (words, rate) => {
    const reading = read(
      `一、被告孙强于本判决生效之日起十日内偿还原告胡军借款1000元及利息（以1000元为基数，自2020年3月1日起${words}至付清之日止）。`,
    );
    expect(reading.interest).toMatchObject([{ rate }]);
  });

  test('interest already summed up is a fixed sum, not a running one', () => {
    const reading = read('一、被告孙强于本判决生效后十日内支付原告胡军自2017年12月23日起至2019年10月8日止的利息645.10元。');
    expect([reading.interest.length, reading.monetary.map((sum) => [sum.kind, sum.amount])]).toEqual([0, [['fixed_interest', 64_510n]]]);
  });
});

describe('titles with nothing to enforce say why', () => {
  test.each([
    ['判决如下：\n驳回原告鲍某的诉讼请求。', 'claims-dismissed'],
    [
      '原告涂某。\n被告甘某。\n本院在审理原告涂某诉被告甘某民间借贷纠纷一案中，裁定如下：\n准许原告涂某撤回起诉。\n案件受理费37元，由原告涂某负担。',
      'withdrawn',
    ],
    ['民事判决书\n判决如下：\n确认原告甲某与被告乙某之间的合同无效。', 'declaration-only'],
    [
      '衡江市临水区人民法院\n执行裁定书\n（2026）衡0101执18号\n申请执行人：丁某。\n被执行人：戊某。\n裁定如下：\n扣划被执行人戊某银行存款100元。',
      'enforcement-paper',
    ],
    ['今天天气很好。', 'no-operative-part'],
  ])('%#', (text, because) => {
    const reading = read(text);
    expect(reading.enforceable).toBe(false);
    expect(reading.findings).toContainEqual({ kind: 'nothing-to-enforce', because });
  });
});

describe('bad input', () => {
  test('a text above the limit is refused with both sizes, at once', () => {
    expect(readJudgment('判'.repeat(1001), 1000)).toEqual({
      ok: false,
      refusal: { kind: 'text-too-large', characters: 1001, limit: 1000 },
    });
    expect(readJudgment(' \n ', 1000)).toEqual({ ok: false, refusal: { kind: 'text-empty' } });
  });

  test('the largest text is read in bounded time, even when it is one long order', () => {
    const order = '被告甲某于本判决生效之日起十日内支付原告乙某货款100元，';
    const text = `判决如下：${order.repeat(Math.floor((LARGEST_TEXT - 10) / order.length))}`;
    const before = performance.now();
    expect(readJudgment(text, LARGEST_TEXT).ok).toBe(true);
    expect(performance.now() - before).toBeLessThan(20_000);
  }, 60_000);

  test('any text gives a reading whose passages stand in it and whose label is plain JSON', () => {
    const words = [
      '原告',
      '被告',
      '甲某',
      '乙公司',
      '于本判决生效之日起',
      '十日内',
      '支付',
      '货款',
      '100元',
      '，',
      '。',
      '；',
      '（',
      '）',
      '判决如下：',
      '以',
      '为基数',
      '自2020年1月1日起',
      '\n',
      '一、',
      '案件受理费',
      '由',
      '负担',
      '第二页',
      '连带责任',
      '对',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 60 }), (parts) => {
        const text = `x${parts.join('')}`;
        const reading = read(text);
        for (const { passage } of [...reading.monetary, ...reading.parties])
          expect(text.slice(passage.start, passage.end)).toBe(passage.quote);
        expect(() => JSON.stringify(labelOf(reading))).not.toThrow();
      }),
    );
  });
});
