import { duesIn } from './due.ts';
import { DAY } from './figures.ts';
import type { Due } from './reading.ts';

/** Names are blanked for the search of periods: a company may be called 立即. */
export function withoutNames(text: string, lists: readonly { readonly start: number; readonly end: number }[]): string {
  let out = text;
  for (const { start, end } of lists) out = out.slice(0, start) + '■'.repeat(end - start) + out.slice(end);
  return out;
}

/** 余款3万元于6月30日前付清 · A period that follows its sum. */
export function dueBehind(text: string, end: number): Due | undefined {
  const behind = new RegExp(`^[^，。；\\d]{0,6}(?:于|在)${DAY}(?:之)?前(?:一次性)?(?:付清|支付|给付|归还|偿还|还清)`).exec(
    text.slice(end, end + 40),
  );
  return behind === null ? undefined : duesIn(behind[0])[0]?.due;
}

/** Whether a sum is ordered, and not a base, a rate, a ceiling or the worth of a thing. */
export function isOrderedSum(lead: string, behind: string): boolean {
  if (isBaseOrRate(lead, behind)) return false;
  if (/上限|为限|不超过|每日|日万分|每期|最高额|限额(?!内)|价值|单价|面额|保额|注册资本|认缴|出资/.test(lead.slice(-8))) return false;
  return !/^(?:为限|的标准|标准|以内|为基数|为本金|的?(?:范围|限额|额度)|[/／每]|计算|的价格|为一期)/.test(behind);
}

function isBaseOrRate(lead: string, behind: string): boolean {
  const open = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；')) + 1);
  return /(?:^|[，；、□自从])?以[^，]{0,40}$/.test(open) && /^(?:[^，。；]{0,20})?(?:为|作为)(?:计算)?(?:基数|本金|标准)/.test(behind)
    ? true
    : /(?:按|按照|每月|每年|每日|标准为|基数为|本金为)$/.test(open) && !/每(?:月|年)/.test(open);
}
