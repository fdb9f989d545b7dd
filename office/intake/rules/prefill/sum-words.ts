import type { Fen } from '@duixian/kernel/money';
import { DAY, daysIn } from './figures.ts';
import type { Periodic } from './reading.ts';

/** 给付动词 · Words that order money to be paid. 经济补偿 and 赔偿金 are things, not orders. */
export const PAY =
  /(?:支付|给付|偿还|归还|返还|退还|(?<!国家|损害|各项)赔偿|清偿|付清|(?<!经济|生活|伤残)补偿|偿付|交付|退回|付还|还清|发放|赔付|补足|还款)(?![的款费]|金(?=[、，。；）等共和及的额差合人为：□\d]|$)|义务|凭证|能力|方式|时间|期限|责任|协议|限额|标的)|(?<!逾期|应|延期|迟延|预)付款(?!义务|期|日|责任|的|利息|违约)|交付(?=[^，。；]{0,20}元)|给予(?=[^，。；]{0,30}元)|承担(?=[^，。；责]{1,24}元)|尚欠|(?:拖|结|下)欠(?=.{0,30}元)/g;

/** Words between the last thing and the sum, without names, verbs, joining words and periods. */
export function labelOf(lead: string, names: readonly string[]): string {
  let text = lead;
  for (const name of names) text = text.slice(text.indexOf(name) + name.length);
  const verbs = [...text.matchAll(PAY)];
  const verb = verbs[verbs.length - 1];
  if (verb !== undefined && !/^费|^款/.test(text.slice(verb.index + verb[0].length))) text = text.slice(verb.index + verb[0].length);
  return text
    .replace(/□+/g, '')
    .replace(new RegExp(`.*(?:${DAY}|\\d{4}年\\d{1,2}月)(?:止|前|期间|之日止|之前|起)*(?:的)?`), '')
    .replace(
      /^(?:原告|被告|上诉人|被上诉人|被?申请人|各项|所欠|尚欠|拖欠|下欠|欠付|欠|的|给|了|其|支付的|、|，|；|：|和|及|以及|并|与|还|为)+/,
      '',
    )
    .replace(/(?:共计|合计|总计|总共|共|计|人民币|为|的|各|：|，|、|¥|￥)+$/, '')
    .slice(-60);
}

export function passageStart(lead: string, from: number): number {
  const cut = /^[、，；和及与]+/.exec(lead);
  return from + (cut ? cut[0].length : 0);
}

export function coveredPeriod(lead: string): { readonly start: string; readonly end: string } | null {
  const range = new RegExp(`(${DAY})(?:起)?(?:至|到|-|—)(${DAY})`).exec(lead);
  const days = range === null ? [] : daysIn(range[0]);
  const [start, end] = [days[0]?.value, days[1]?.value];
  return start === undefined || end === undefined ? null : { start, end };
}

const EVERY = /每(?:个)?(月|季度|季|年)(?:的)?(?:(\d{1,2})日|(月?底))?(?:之)?(?:前)?[^，。；元]{0,40}$/;

/** 每月10日前支付300元 · A sum that comes again; the amount is not added to fixed ones. */
export function periodicOf(text: string, start: number, end: number, amount: Fen): Periodic | null {
  const before = text.slice(Math.max(0, start - 60), start);
  const every = EVERY.exec(before);
  const behind = /^(?:[/／每](?:个)?(月|季度|季|年)|，?(?:于)?每月(\d{1,2})日(?:之)?前(?:付清|支付|给付))/.exec(text.slice(end, end + 16));
  if (every === null && behind === null) return null;
  const begin = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:份)?(?:起|开始)/.exec(before);
  const rest = text.slice(end, end + 60);
  const until = /(?:直至|至|到)([^，。；]{2,30}?)(?:时)?(?:止|为止)/.exec(rest);
  const payDay = every?.[2] ?? behind?.[2] ?? /(?:于|在)每月(\d{1,2})日(?:之)?前/.exec(rest)?.[1];
  const month = begin?.[2]?.padStart(2, '0');
  const unit = every?.[1] ?? behind?.[1];
  return {
    unit: unit === '年' ? 'year' : unit?.startsWith('季') ? 'quarter' : 'month',
    amount,
    start: begin === null ? null : `${begin[1]}-${month}`,
    payDay: payDay === undefined ? null : Number(payDay),
    endEvent: until?.[1] ?? null,
  };
}
