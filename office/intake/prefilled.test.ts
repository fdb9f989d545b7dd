import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { prefillText } from './contract.ts';
import { prefilled } from './prefilled.ts';
import { lintApplication } from './rules/filing-lint.ts';

const TEXT = `衡江市云麓区人民法院
民事判决书
（2025）衡0102民初91号
原告：衡江正信融资担保有限公司，住所地衡江市。
被告：周瑜，男，1971年1月1日出生。
原告衡江正信融资担保有限公司与被告周瑜追偿权纠纷一案，判决如下：
一、被告周瑜于本判决生效之日起十日内偿还原告衡江正信融资担保有限公司代偿款2013456.78元，并支付利息（以2013456.78元为基数，自2023年12月20日起按年利率6.9%计算至款项付清之日止）；
二、某某于本判决生效之日起十日内支付5元。`;

const reply = prefilled(TEXT, day('2026-09-01'));
if (!reply.ok) throw new Error(reply.refusal.kind);
const { form, passages, titleSum, text } = reply.value;

describe('what a judgment prefills', () => {
  test('goes over the wire as the contract says, sums and days as text', () => {
    const wire = z.encode(prefillText.reply, reply.value);
    expect(JSON.parse(JSON.stringify(wire))).toMatchObject({
      titleSum: '201345678',
      form: {
        court: null,
        appliedOn: '2026-09-01',
        title: { court: '衡江市云麓区人民法院', number: '（2025）衡0102民初91号', kind: 'civil_judgment' },
        cause: '追偿权纠纷',
        obligations: [
          {
            label: '代偿款',
            amount: '201345678',
            interest: { segments: [{ base: '201345678', from: '2023-12-20', rate: { kind: 'annual' } }] },
          },
        ],
      },
    });
  });

  test('each value shows the words it came from', () => {
    expect(passages.map((passage) => passage.field)).toEqual(
      expect.arrayContaining([
        'title.court',
        'title.number',
        'cause',
        'parties.0.name',
        'parties.1.name',
        'obligations.0.amount',
        'obligations.0.interest',
      ]),
    );
    for (const { start, end, quote } of passages) expect(text.slice(start, end)).toBe(quote);
  });

  test('what the text does not give stays empty and is asked for by the lint', () => {
    expect(form.parties.map((party) => [party.role, party.name, party.identityNumber])).toEqual([
      ['applicant', '衡江正信融资担保有限公司', ''],
      ['debtor', '周瑜', ''],
    ]);
    const asked = lintApplication(form, { today: day('2026-09-01'), titleSum, sameTitle: [], registers: [] }).flatMap((finding) =>
      finding.kind === 'missing-fact' ? [finding.fact] : [],
    );
    expect(asked).toEqual([
      'court',
      'title-effective-on',
      'performance-ends-on',
      'risks-told',
      'applicant-identity',
      'payee-account',
      'service-address',
    ]);
  });
});

test('a text with more sums and longer figures than a form holds still goes over the wire', () => {
  const order = '被告甲某于本判决生效之日起十日内支付原告乙某货款100元，赔偿99999999999999999元；';
  const long = prefilled(`判决如下：${order.repeat(300)}`, day('2026-09-01'));
  if (!long.ok) throw new Error(long.refusal.kind);
  const wire = z.encode(prefillText.reply, long.value);
  expect([wire.form.obligations.length, wire.titleSum]).toEqual([200, null]);
});
