import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';

/** A judgment of the fictional city; nobody in it exists. `serial` keeps two filings of one run apart. */
export function judgmentText(today: LegalDay, serial: number): string {
  const signed = plusDays(today, -160);
  const begun = plusDays(signed, -70);
  return `衡江市临水区人民法院
民 事 判 决 书
${titleNumber(today, serial)}
原告：${CREDITOR.name}，住所地衡江市临水区沐阳路1号。
法定代表人：沐远，总经理。
被告：${DEBTOR.name}，男，1949年12月31日出生，汉族，住衡江市临水区临江路8号。
原告${CREDITOR.name}与被告${DEBTOR.name}买卖合同纠纷一案，本院于${dayWords(begun)}立案后，依法适用简易程序公开开庭进行了审理。
原告诉称，被告尚欠货款150000元。
本院认为，双方买卖合同有效，被告应当支付货款。判决如下：
一、被告${DEBTOR.name}于本判决生效之日起十日内支付原告${CREDITOR.name}货款120000元；
二、驳回原告的其他诉讼请求。
如果未按本判决指定的期间履行给付金钱义务，应当依照《中华人民共和国民事诉讼法》第二百六十四条规定，加倍支付迟延履行期间的债务利息。
如不服本判决，可以在判决书送达之日起十五日内上诉于衡江市中级人民法院。
审判员 林某
${dayWords(signed)}
书记员 赵某`;
}

export const CREDITOR = {
  name: '衡江沐阳机电有限公司',
  code: '91350100M000100Y43',
  phone: '13800138000',
  bank: '衡江银行临水支行',
  account: '8000123456789',
} as const;

export const DEBTOR = { name: '陆某', number: '11010519491231002X', phone: '13900008265' } as const;

export function titleNumber(today: LegalDay, serial: number): string {
  return `（${plusDays(today, -230).year}）衡0101民初${serial}号`;
}

function dayWords(on: LegalDay): string {
  return `${on.year}年${on.month}月${on.day}日`;
}
