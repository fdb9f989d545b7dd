import { describe, expect, test } from 'vitest';
import { costsOf, readingOf } from '../../testing/reading.ts';

const order = '民事判决书\n一、被告顾某于本判决生效之日起十日内偿还原告施某借款100元。\n';

describe('诉讼费用交纳办法: who bears what, and to whom it goes', () => {
  test.each([
    [
      'a later sentence sends it to the court',
      '案件受理费20元，由原告施某负担5元，被告顾某负担15元。原告施某多预交的15元由本院退回，被告顾某应向本院缴纳15元。',
      ['acceptance_fee 2000 施某=500 顾某=1500 court'],
    ],
    [
      'a later sentence sends it to the plaintiff',
      '案件受理费20元，由被告顾某负担。诉讼费用原告施某已经垫付，被告顾某在履行本判决时一并迳行支付给原告施某，本院不再收退。',
      ['acceptance_fee 2000 顾某=2000 plaintiff'],
    ],
    [
      'the sentence on appeals says nothing of these costs',
      '案件受理费20元，由被告顾某负担。\n如不服本判决，可上诉于衡江市中级人民法院，并向该院交纳上诉案件受理费。',
      ['acceptance_fee 2000 顾某=2000 not_stated'],
    ],
    [
      'each head has its own bearer',
      '案件受理费20元，由原告施某负担，公告费30元，由被告顾某负担。',
      ['acceptance_fee 2000 施某=2000 not_stated', 'announcement_fee 3000 顾某=3000 not_stated'],
    ],
    [
      'a total beside its heads is not a third',
      '案件受理费20元、财产保全费10元，合计诉讼费人民币30元，由被告顾某负担。',
      ['acceptance_fee 2000 顾某=2000 not_stated', 'preservation_fee 1000 顾某=1000 not_stated'],
    ],
    [
      'shares behind a semicolon',
      '案件受理费20元，减半收取10元，由被告顾某负担6元，限判决生效后十日内直接支付原告；原告施某负担4元。',
      ['acceptance_fee 1000 顾某=600 施某=400 plaintiff'],
    ],
    ['half each', '案件受理费10元，双方各负担5元。', ['acceptance_fee 1000 施某=500 顾某=500 not_stated']],
    [
      'the counterclaim',
      '案件受理费20元，由被告顾某负担；反诉费8元，由原告施某负担。',
      ['acceptance_fee 2000 顾某=2000 not_stated', 'counterclaim_fee 800 施某=800 not_stated'],
    ],
    ['shares that do not come to the charge are left out', '案件受理费20元，由原告施某负担5元，被告顾某负担14元。', []],
  ])('%s', (_, text, costs) => {
    expect(costsOf(readingOf(order + text))).toEqual(costs);
  });
});
