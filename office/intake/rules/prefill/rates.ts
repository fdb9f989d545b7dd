import { type At, amountsIn, smallCount } from './figures.ts';
import type { Rate, RateType } from './reading.ts';

/** Moves the decimal point without floating figures: 1.15% → 0.0115, 18‰ → 0.018. */
export function shifted(digits: string, places: number): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const all = (whole + fraction).padStart(whole.length + fraction.length + places, '0');
  const point = all.length - fraction.length - places;
  const text = `${all.slice(0, point) || '0'}.${all.slice(point)}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
  return text === '' ? '0' : text;
}

const PERCENT: readonly (readonly [RegExp, RateType, number])[] = [
  [/(?:年(?:化)?(?:利率|息|利息|化率)?|年利率标准)(?:为|按|的|标准)?(\d+(?:\.\d+)?)%/g, 'annual_fixed', 2],
  [/(\d+(?:\.\d+)?)%(?:的)?年利率|(?:每年|\/年)(\d+(?:\.\d+)?)%/g, 'annual_fixed', 2],
  [/月(?:利率|息|利息)(?:为|按|的)?(\d+(?:\.\d+)?)%/g, 'monthly_fixed', 2],
  [/月(?:利率|息|利息)(?:为|按|的)?(\d+(?:\.\d+)?)‰/g, 'monthly_fixed', 3],
  [/(?:每日|日)(?:利率)?(?:按|为|的)?(\d+(?:\.\d+)?)%/g, 'daily_fixed', 2],
  [/(?:每日|日)(?:利率)?(?:按|为|的)?(\d+(?:\.\d+)?)‰/g, 'daily_fixed', 3],
];
const WORDED: readonly (readonly [RegExp, RateType, number])[] = [
  [/月(?:利率|利|息)(?:为|按)?(\d(?:\.\d)?|[一二两三四五](?:点[一二三四五六七八九])?)分(?!之)/g, 'monthly_fixed', 2],
  [/年(?:利率|息)(?:为|按)?百分之([一二三四五六七八九十零点]{1,6})/g, 'annual_fixed', 2],
  [/(?:每日|每天|日)(?:利率|息)?(?:按|为)?万分之([一二三四五六七八九零点\d.]{1,5})/g, 'daily_fixed', 4],
  [/(?:每日|每天|日)(?:利率|息)?(?:按|为)?千分之([一二三四五六七八九零点\d.]{1,5})/g, 'daily_fixed', 3],
];
const TIMES =
  '(?:的)?(?:基础上|标准)?(?:(\\d+(?:\\.\\d+)?|[一二三四五六七八九两]|一点[一二三四五六七八九])倍|(?:上浮|加计|加收|加)(\\d{1,3})%|(?:上浮|加计|加收)百分之([一二三四五六七八九十]{1,3})|(\\d{3})%)';
const LPR = new RegExp(
  `(?:同期)?(?:(?:中国人民银行)?(?:授权)?(?:的)?)?(?:全国银行间)?(?:同业拆借中心)?(?:[每同]?[月期]?)?(?:公布|发布)?(?:的)?(?:同期)?(?:同期同类)?(一年期|1年期|五年期(?:以上)?|5年期(?:以上)?)?(?:的)?(?:贷款)?(?:市场报价利率|LPR)(?:（LPR）)?(?:标准)?(?:${TIMES})?`,
  'gi',
);
const OVERDUE_LOAN = /(?:按照|按)?中国人民银行[^，。；]{0,14}(?:计收)?逾期(?:贷款|罚息)(?:的)?(?:利率|利息)(?:标准)?(?:的上限)?/g;
const BENCHMARK = new RegExp(
  `中国人民银行(?:公布|发布|规定)?(?:的)?(?:同期)?(?:同类)?(?:同期同类)?(?:人民币)?(?:一年期|六个月)?贷款(?:基准)?利率(?:标准)?(?:${TIMES})?`,
  'g',
);
const CONTRACT =
  /(?:按照|按|依|依照)?(?:案涉|涉案|上述)?(?:《[^》]{2,40}》|合同|双方|协议)[^，。；（]{0,14}约定[^，。；（）]{0,16}(?:利率|标准|方式|罚息|利息)/g;
const SUM_PER = /(?:按|按照)?(?:每(年|月)|(年|月)租金)(?:租金)?(?:人民币)?(?=[\d一二三四五六七八九])/g;

/** 利率 · Every rate named in the text, in order; one place gives one rate. */
export function ratesIn(text: string): readonly At<Rate>[] {
  const found: At<Rate>[] = [];
  const add = (start: number, whole: string, rate: Omit<Rate, 'text'>) => {
    const end = start + whole.length;
    if (found.every((other) => end <= other.start || start >= other.end)) found.push({ value: { ...rate, text: whole }, start, end });
  };
  for (const match of text.matchAll(LPR)) {
    // A spread in basis points is no multiple: what cannot be said in a multiple is left to a person.
    if (
      /^[^，。；]{0,6}?(?:加|减|上浮|下浮|基础上)[^，。；]{0,4}\d[\d.]*个?(?:基点|BP)/i.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 24),
      )
    )
      continue;
    const five = /^[五5]/.test(match[1] ?? '');
    add(match.index, match[0], {
      type: five ? 'lpr_5y' : 'lpr_1y',
      value: null,
      multiplier: timesOf(match[2], match[3] ?? match[4], match[5]),
    });
  }
  for (const match of text.matchAll(OVERDUE_LOAN))
    add(match.index, match[0], { type: 'pboc_overdue_loan_rate', value: null, multiplier: null });
  for (const match of text.matchAll(BENCHMARK))
    add(match.index, match[0], { type: 'pboc_loan_rate', value: null, multiplier: timesOf(match[1], match[2] ?? match[3], match[4]) });
  for (const [pattern, type, places] of PERCENT) {
    for (const match of text.matchAll(pattern))
      add(match.index, match[0], { type, value: shifted(match[1] ?? match[2] ?? '0', places), multiplier: null });
  }
  for (const [pattern, type, places] of WORDED) {
    for (const match of text.matchAll(pattern))
      add(match.index, match[0], { type, value: shifted(decimalOf(match[1] ?? ''), places), multiplier: null });
  }
  for (const match of text.matchAll(SUM_PER)) {
    const sum = amountsIn(text.slice(match.index + match[0].length, match.index + match[0].length + 24))[0];
    const year = (match[1] ?? match[2]) === '年';
    if (sum?.start === 0)
      add(match.index, match[0] + text.slice(match.index + match[0].length, match.index + match[0].length + sum.end), {
        type: year ? 'amount_per_year' : 'amount_per_month',
        value: String(sum.value),
        multiplier: null,
      });
  }
  for (const match of text.matchAll(CONTRACT)) add(match.index, match[0], { type: 'contract_rate', value: null, multiplier: null });
  return found.sort((a, b) => a.start - b.start);
}

function timesOf(times: string | undefined, plusPercent: string | undefined, wholePercent: string | undefined): string | null {
  if (wholePercent !== undefined) return shifted(wholePercent, 2);
  if (times !== undefined) {
    if (/^\d/.test(times)) return times;
    return times.startsWith('一点') ? `1.${smallCount(times.slice(2)) ?? 0}` : String(smallCount(times) ?? 1);
  }
  const percent = smallCount(plusPercent);
  return percent === undefined ? null : shifted(String(100 + percent), 2);
}

/** 五, 零点五, 十五点四, 1.5 → a decimal in digits. */
function decimalOf(words: string): string {
  if (/^\d/.test(words)) return words;
  const [whole = '', places = ''] = words.split('点');
  const fraction = Array.from(places, (digit) => String(smallCount(digit) ?? 0)).join('');
  return `${smallCount(whole) ?? 0}${fraction === '' ? '' : `.${fraction}`}`;
}
