import type { Fen } from '@duixian/kernel/money';
import { amountsIn } from './figures.ts';
import type { LitigationCost } from './reading.ts';

const NOUN =
  '(反诉(?:案件)?(?:受理)?费|(?:本案|一审|二审|本诉|原审)?(?:案件)?(?:诉讼)?受理费|(?:诉前|诉讼|财产|诉中)*保全(?:申请)?费用?|保全申请费|公告(?:送达)?费|(?:本案)?诉讼费用?)';
const HEAD = new RegExp(
  `${NOUN}(?:（[^）]{0,20}）)?(?:共计|合计|人民币|为|计|收取|：|各)*(?=[\\d一二三四五六七八九壹贰叁肆伍陆柒捌玖]|减半)`,
  'g',
);

/** A cost named in a sentence, with the sum before halving and what is really charged. */
export interface CostHead {
  readonly kind: LitigationCost['kind'];
  readonly total: Fen | null;
  readonly charged: Fen;
  readonly start: number;
}

/** A sentence is about costs when a cost is named in it before anything is ordered to be paid. */
export function isCostSentence(text: string): boolean {
  const cost = text.search(new RegExp(NOUN));
  if (cost < 0 || !/负担|承担|交纳|缴纳|预交|减半|退|免/.test(text)) return false;
  const order = text.search(/(?:向|支付|给付|偿还|归还|赔偿)(?!.{0,3}(?:受理|保全|公告))/);
  return order < 0 || cost < order;
}

export function headsIn(text: string): readonly CostHead[] {
  const heads: CostHead[] = [];
  for (const match of text.matchAll(HEAD)) {
    if (/(?:负担|承担|预交|交纳|缴纳|垫付|退还|退回)的?$/.test(text.slice(0, match.index))) continue;
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const stop = rest.search(/[由负承（]|(?:受理|保全|公告)费/);
    const amounts = amountsIn(stop < 0 ? rest : rest.slice(0, stop));
    const halved = /减半/.test(stop < 0 ? rest : rest.slice(0, stop));
    const halvedAlone = halved && rest.search(/减半/) < (amounts[0]?.start ?? 99);
    const charged = halved && !halvedAlone ? amounts[1] : amounts[0];
    if (charged === undefined) continue;
    const sum = heads.reduce<bigint>((all, head) => all + head.charged, 0n);
    if (heads.length > 1 && sum === charged.value && /(?:合计|共计|总计|以上)[^，。；]{0,4}$/.test(text.slice(0, match.index))) continue;
    heads.push({
      kind: costKind(match[1] ?? ''),
      total: halvedAlone ? null : (amounts[0]?.value ?? null),
      charged: charged.value,
      start: match.index,
    });
  }
  return heads;
}

function costKind(noun: string): LitigationCost['kind'] {
  if (/反诉/.test(noun)) return 'counterclaim_fee';
  if (/保全/.test(noun)) return 'preservation_fee';
  return /公告/.test(noun) ? 'announcement_fee' : 'acceptance_fee';
}
