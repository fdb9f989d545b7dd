import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { draftFromReading } from '../draft-from-reading.ts';
import { readJudgment } from './read-judgment.ts';

function read(text: string) {
  const reading = readJudgment(text, 100_000);
  if (!reading.ok) throw new Error(reading.refusal.kind);
  return reading.value;
}

const AWARD = `衡江仲裁委员会
裁 决 书
（2024）衡仲裁字第0123号
申请人：衡江（滨河）科技有限公司
委托代理人：李律，某某律师事务所律师
被申请人：临水博远贸易有限公司（原名：临水博远商行）
申请人与被申请人之间因买卖合同纠纷，向本会提出仲裁申请。
仲裁庭裁决如下：
（一）被申请人向申请人支付货款人民币1,234,567.89元；
（二）被申请人向申请人支付律师费人民币50,000元；
（三）本案仲裁费人民币32,100元，由申请人承担6,420元，由被申请人承担25,680元。被申请人应向申请人支付代其垫付的仲裁费25,680元；
（四）驳回申请人其他仲裁请求。
上述各项裁决，被申请人应自本裁决书送达之日起十日内履行完毕。
本裁决为终局裁决，自作出之日起发生法律效力。
首席仲裁员 赵某
二〇二四年五月十七日`;

describe('仲裁法第六十二条: an award is a title like a judgment', () => {
  test('its tribunal, number, parties, sums and period are read', () => {
    const award = read(AWARD);
    expect(award.documentKind?.value).toBe('arbitral_award');
    expect(award.court?.value).toBe('衡江仲裁委员会');
    expect(award.caseNumber?.value).toBe('（2024）衡仲裁字第0123号');
    expect(award.trialStage).toBeNull();
    expect(award.parties.map(({ name, enforcementRole }) => [name, enforcementRole])).toEqual([
      ['衡江（滨河）科技有限公司', 'applicant'],
      ['临水博远贸易有限公司', 'respondent'],
    ]);
    expect(award.monetary.map((sum) => [sum.label, sum.amount, sum.debtors.join(), sum.due])).toEqual([
      ['货款', 123456789n, 'P2', { type: 'days_after_service', days: 10 }],
      ['律师费', 5000000n, 'P2', { type: 'days_after_service', days: 10 }],
      ['代其垫付的仲裁费', 2568000n, 'P2', { type: 'days_after_service', days: 10 }],
    ]);
    expect(draftFromReading(award, day('2024-06-03')).title.kind).toBe('arbitral_award');
  });
});

const CIVIL = '临水区人民法院\n民事判决书\n（2023）衡0101民初12号\n原告：张某甲，男。\n被告：临水宏图（集团）有限公司。\n判决如下：\n';

describe('wrong is worse than empty', () => {
  test('a sum in foreign money is neither converted nor filled in, and is named', () => {
    const reading = read(
      `${CIVIL}一、被告临水宏图（集团）有限公司于本判决生效之日起十日内支付原告张某甲律师费港币80000元、货款150,000.50美元；`,
    );
    expect(reading.monetary).toEqual([]);
    expect(reading.enforceable).toBe(true);
    expect(reading.findings.map((finding) => (finding.kind === 'sum-in-foreign-currency' ? finding.words : finding.kind))).toEqual([
      '港币80000元',
      '150000.50美元',
    ]);
  });

  test.each(['刑事判决书', '行政判决书', '执行证书', '公证书'])('%s: what it orders is neither read nor denied', (title) => {
    const reading = read(`临水区人民法院\n${title}\n被告人周某犯诈骗罪，退赔被害人李某十二万元。\n二〇二三年六月六日`);
    expect(reading.documentKind).toBeNull();
    expect(reading.enforceable).toBeNull();
    expect(reading.findings).toEqual([{ kind: 'paper-of-another-kind' }]);
  });

  test('sums that stand in a table of a Word file are not said to be none', () => {
    const reading = read(
      `${CIVIL}一、被告临水宏图（集团）有限公司于本判决生效之日起十日内支付原告张某甲下列款项：\n项目\n货款\n12,000.00\n二、驳回原告张某甲的其他诉讼请求。`,
    );
    expect(reading.monetary).toEqual([]);
    expect(reading.enforceable).toBeNull();
    expect(reading.findings).toContainEqual({ kind: 'order-not-understood' });
  });

  test('who is who in a counterclaim is told by the words of the counterclaim', () => {
    const reading = read(
      `（2023）衡0101民初12号\n原告（反诉被告）：王某甲，男。\n被告（反诉原告）：临水海蓝装饰有限公司。\n被告：何某乙，男。\n判决如下：\n一、原告（反诉被告）王某甲于本判决生效之日起五日内支付被告（反诉原告）临水海蓝装饰有限公司修复费用230,000元；\n二、反诉被告于本判决生效之日起五日内向反诉原告支付违约金2,000元；`,
    );
    expect(reading.monetary.map((sum) => [sum.amount, sum.debtors.join(), sum.creditors.join()])).toEqual([
      [23000000n, 'P1', 'P2'],
      [200000n, 'P1', 'P2'],
    ]);
  });

  test('a whole paid off in a first part and by the month is not added to its parts', () => {
    const reading = read(
      `临水区人民法院\n民事调解书\n原告：临水天虹物业有限公司。\n被告：毛某某。\n当事人自愿达成如下协议：\n1、被告毛某某支付原告临水天虹物业有限公司物业服务费9,876.50元，分五期履行：第一期于2024年4月15日前支付1,876.50元，余款8,000元自2024年5月起，每月15日前支付2,000元，至付清为止；`,
    );
    expect(reading.monetary.map((sum) => sum.amount)).toEqual([187650n, 800000n]);
  });

  test('who answers for half of what the debtor cannot pay stands beside the debtor', () => {
    const reading = read(
      `${CIVIL.replace('判决如下', '被告：赵某丙，男。\n判决如下')}一、被告临水宏图（集团）有限公司于本判决生效之日起七日内归还原告张某甲借款本金五万元；\n二、被告赵某丙对被告临水宏图（集团）有限公司不能清偿部分承担二分之一的赔偿责任；`,
    );
    expect(reading.links).toMatchObject([{ kind: 'supplementary', parties: ['P2', 'P3'], obligations: ['M1'] }]);
  });
});
