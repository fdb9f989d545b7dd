import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { type CollectedFact, type CollectedFacts, FACTS, type FactName, type FactRow, type FactValue, isFactName } from '../rules/facts.ts';

/** Every fact a paper can ask for, with values of a fictional case long enough to show how a page breaks. */
const TEXTS: Readonly<Record<string, string>> = {
  'court.name': '衡江市临水区人民法院',
  'court.address': '衡江市临水区法治路1号',
  'court.hotline': '12368',
  'case.number': '（2026）衡0101执1024号',
  'case.cause': '买卖合同纠纷',
  'title.court': '衡江市临水区人民法院',
  'title.number': '（2026）衡0101民初318号',
  'title.name': '民事判决书',
  'claim.obligation': '向申请执行人支付货款203,076.40元',
  'creditor.name': '衡江市云阔机械有限公司',
  'creditor.address': '衡江市临水区工业大道16号',
  'creditor.names': '衡江市云阔机械有限公司',
  'debtor.name': '陆沉舟',
  'debtor.names': '陆沉舟',
  'debtor.described': '陆沉舟，公民身份号码110101199003078558，住衡江市临水区柳堤路88号3幢502室',
  'debtor.salutation': '你',
  'parties.named': '衡江市云阔机械有限公司、陆沉舟',
  'account.holder': '衡江市临水区人民法院（执行款专户）',
  'account.bank': '衡江银行临水支行',
  'account.number': '6217000010240001024',
  'account.remark': '（2026）衡0101执1024号、被执行人、付款人、款项用途',
  'officer.name': '许知远',
  'officer.phone': '0999-2120001',
  'judge.name': '许知远',
  'assistant.name': '方予',
  'clerk.name': '简宁',
  'president.name': '顾明川',
  'report.days': '15',
  'measure.identity': '110101199003078558',
  'measure.account': '6222020200012345678',
  'ruling.number': '（2026）衡0101执1024号之一',
  'asset.description':
    '位于衡江市临水区柳堤路88号3幢502室、不动产权证号为衡（2019）临水区不动产权第0012345号的房屋；车牌号衡A·8Y123小型轿车',
  'asset.earlier-ruling': '（2026）衡0101执1024号之一',
  'agency.name': '衡江市临水区不动产登记中心',
  'agency.act': '办理查封登记，并将登记结果反馈本院',
  'third.name': '衡江市百川建材有限公司',
  'detention.days': '15',
  'reply.days': '10',
  'expert.days': '30',
  'expert.name': '衡江正衡资产评估有限公司',
  'publication.days': '30',
  'court.other': '衡江市望山区人民法院',
  'listing.term': '两年',
  'party.article': '第十七条',
  'sanction.person': '陆沉舟，男，1990年3月7日出生，住衡江市临水区柳堤路88号3幢502室',
  'sanction.act': '陆沉舟在收到本院报告财产令后，隐瞒其名下车辆并将其转移，有车辆登记信息、询问笔录和监控录像为证',
  'round.search': '经网络查询和现场调查，被执行人名下银行存款余额12.08元，无不动产、有价证券登记信息；名下车辆已办理查封登记，但未实际扣押',
  'sale.buyer': '宋远岫',
  'urging.court': '衡江市望山区人民法院',
  'urging.case': '（2026）衡0102执77号',
  'asset.custodian': '衡江市临水仓储有限公司',
};

const ROWS: Readonly<Record<string, readonly FactRow[]>> = {
  'parties.described': [
    { role: '申请执行人', description: '衡江市云阔机械有限公司，统一社会信用代码91110000MA01A2B3C4，住所地衡江市临水区工业大道16号' },
    { role: '被执行人', description: '陆沉舟，公民身份号码110101199003078558，住衡江市临水区柳堤路88号3幢502室' },
  ],
  'panel.members': [
    { label: '审判长', text: '许知远' },
    { label: '审判员', text: '闻溪' },
    { label: '审判员', text: '欧阳砚秋' },
  ],
  'record.words': [
    { label: '问', text: '现在向你了解财产情况，你应当如实陈述，听清楚了吗？' },
    { label: '答', text: '听清楚了。我名下有一辆车，停在临水区旧货市场，房子是租的。' },
  ],
};

const DAYS: Readonly<Record<string, string>> = { 'asset.from': '2026-09-02', 'asset.until': '2027-09-01', 'case.filed-on': '2026-08-28' };

/** A body of facts in which nothing is missing; `missing` takes one away. */
export function sampleFacts(missing?: FactName): CollectedFacts {
  const names = Object.keys(FACTS).filter(isFactName);
  return new Map<FactName, CollectedFact>(
    names.flatMap((name) =>
      name === missing ? [] : [[name, { value: sampleValue(name), source: { kind: 'recorded', record: 'sample', id: '1' } }] as const],
    ),
  );
}

function sampleValue(name: FactName): FactValue {
  const { show, zh } = FACTS[name];
  switch (show) {
    case 'amount':
      return { kind: 'amount', amount: fen(name === 'sale.deposit' ? 2_000_000n : 20_307_640n) };
    case 'day':
      return { kind: 'day', on: day(DAYS[name] ?? '2026-10-15') };
    case 'rows':
      return {
        kind: 'rows',
        rows: ROWS[name] ?? [
          { label: `${zh}一`, text: '第一项的内容' },
          { label: `${zh}二`, text: '第二项的内容' },
        ],
      };
    case 'text':
      return { kind: 'text', text: TEXTS[name] ?? `（${zh}）` };
  }
}
