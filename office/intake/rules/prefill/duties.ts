import { duesIn } from './due.ts';
import { amountsIn } from './figures.ts';
import { listsOf, mentionsIn, withoutRemarks } from './mentions.ts';
import type { NamedParty } from './parties.ts';
import type { Clause } from './parts.ts';
import type { BehaviourObligation, DefaultClause, EnforcementMeasure } from './reading.ts';
import type { SourceText } from './source-text.ts';

const ACTS: readonly (readonly [RegExp, BehaviourObligation['kind']])[] = [
  [
    /(?:协助|配合)[^，。；]{0,40}(?:办理|过户|变更|登记)|(?:为|给)[^，。；]{2,40}办理[^，。；]{0,60}(?:权属|产权|权证|房产证|登记|过户)|(?:办理|配合)[^，。；]{0,40}(?:过户|变更登记|转移登记|产权登记|涤除|注销)|(?:过户|变更登记)(?:至|到|给)/,
    'cooperate_transfer',
  ],
  [/搬离|搬出|腾退|腾空|迁出|腾房|腾让|腾出|清退|撤出/, 'vacate'],
  [
    /停止(?:侵|生产|销售|使用|制造|许诺|宣传|发布)|(?:删除|下架|撤下|断开)[^，。；]{0,40}(?:图片|链接|文章|视频|作品|商品|内容|信息|言论)/,
    'stop_infringement',
  ],
  [/(?:返还|归还|交付|交还|退还|移交|退回)/, 'return_thing'],
  [
    /拆除|清除|恢复原状|排除妨害|赔礼道歉|消除影响|恢复名誉|(?:修复|修缮)(?!费|款|金|所需)|更换|开具[^，。；]{0,20}(?:发票|证明)|出具[^，。；]{0,20}(?:证明|手续)|继续履行/,
    'other_act',
  ],
];

/** 行为义务 · An act, a thing or an omission that is ordered. Returning money is not a thing. */
export function readBehaviour(
  source: SourceText,
  clause: Clause,
  parties: readonly NamedParty[],
  besideSums: boolean,
): BehaviourObligation | undefined {
  const mentions = mentionsIn(clause.text, parties);
  const text = withoutRemarks(clause.text, mentions);
  const lists = listsOf(text, mentions);
  const handed = /将([^，。；]{2,60}?)(?:腾空)?(?:后)?(?:返还|归还|交还|交付|移交|退还)/.exec(text);
  for (const [words, kind] of ACTS) {
    const act = words.exec(text);
    if (act === null || /(?:至|实际)$/.test(text.slice(0, act.index))) continue;
    const debtor = lists.filter((list) => list.start < act.index).at(0)?.ids[0];
    if (debtor === undefined) continue;
    const stop = text.slice(act.index).search(/[，。；]|$/);
    const whole = clause.text.slice(act.index, act.index + stop);
    const object = handed?.[1] === undefined ? text.slice(act.index, act.index + stop) : handed[1];
    const description = kind === 'return_thing' ? thingIn(object) : whole;
    if (description === undefined || (besideSums && kind === 'return_thing' && description.length > 60)) continue;
    const creditor = lists.find((list) => list.start >= act.index && !list.ids.includes(debtor))?.ids[0] ?? otherSide(debtor, parties);
    const dues = duesIn(clause.text);
    return {
      item: clause.item,
      kind,
      debtor,
      creditor: creditor ?? null,
      description,
      due: dues[0]?.due ?? { type: 'not_stated' },
      passage: source.passage(clause.start + act.index, clause.start + act.index + stop),
    };
  }
  return undefined;
}

const THING =
  /房|商铺|宅基地|林地|耕地|场院|鱼塘|车|设备|机器|证(?!据|明)|土地|钥匙|物品|场地|厂房|公章|印章|原件|股权|货物|戒指|手镯|项链|耳环|首饰|三金|手机|钢管|扣件|材料|[一二两三四五六七八九十\d](?:台|辆|套|间|部|枚|块|个|条|只|件|盒|箱|瓶|头|棵|株|吨|米|支|份|本|册|把|幅|双|克|亩)/;

/** The things among what is to be returned: what has no sum and is no money. `undefined` when there is none. */
function thingIn(words: string): string | undefined {
  const pieces = words.replace(/□+/g, '').split(/(?=[、]|以及|及(?!其)|和)/);
  const things = pieces.filter(
    (piece) =>
      THING.test(piece) && amountsIn(piece).length === 0 && !/[款费]$|款项|(?:押|租|定|订|保证|奖|佣|违约|赔偿|补偿|现)金/.test(piece),
  );
  if (things.length === 0) return undefined;
  return things
    .join('')
    .replace(/^(?:、|以及|及|和)/, '')
    .replace(/□/g, '');
}

function otherSide(debtor: string, parties: readonly NamedParty[]): string | undefined {
  const side = parties.find((party) => party.id === debtor)?.side;
  const others = parties.filter((party) => party.side !== side && party.side !== 'third');
  return others.length === 1 ? others[0]?.id : undefined;
}

/** 驳回 · Claims that were not granted. */
export function isDismissal(text: string): boolean {
  return /^(?:对)?[^，。；]{0,30}驳回/.test(text) && !/驳回上诉/.test(text);
}

/** 确认、解除、准许撤回 · What takes effect by itself and needs no enforcement. */
export function isDeclaration(text: string): boolean {
  if (/出具|协助|办理|配合/.test(text)) return false;
  return /解除|^确认|^准(?:予|许)|合同无效|合同有效|享有[^，。]{0,20}(?:所有权|债权)$|离婚|^撤销/.test(text);
}

/** 逾期则… · What a mediation statement says will follow on default. */
export function readDefault(source: SourceText, clause: Clause, parties: readonly NamedParty[]): DefaultClause | undefined {
  const lead =
    /^[^。；]{0,12}?(?:若|如|如果|倘若)([^，。；]{2,60}?(?:逾期|未按|未能|未足额|不按|任何一期|任意一期|任一期)[^，。；]{0,30})/.exec(
      clause.text,
    ) ?? /(?:^|，)(?:若|如)(逾期[^，。；由]{0,20}|[^，。；]{0,20}(?:未|不)[^，。；由]{2,20})/.exec(clause.text);
  if (lead?.[1] === undefined) return undefined;
  const rest = clause.text.slice(lead.index + lead[0].length);
  const start = clause.start + lead.index + (lead[0].startsWith('，') ? 1 : 0);
  const debtors = listsOf(clause.text, mentionsIn(clause.text, parties))
    .flatMap((list) => [...list.ids])
    .filter((id) => parties.some((party) => party.id === id && party.side === 'defending'));
  const replacement = /按(?:照)?([^，。；]{0,6}元)(?:的金额|标准)?(?:支付|给付|履行)/.exec(rest);
  const order = /按([^，。；]{2,60}?)(?:的)?(?:先后)?顺序/.exec(rest);
  return {
    trigger: lead[1],
    effect: replacement
      ? 'replacement_amount'
      : /利息|违约金/.test(rest) && !/一次性|全部/.test(rest)
        ? 'enforce_all_and_interest'
        : 'acceleration',
    amount: replacement ? (amountsIn(replacement[1] ?? '')[0]?.value ?? null) : null,
    debtors: [...new Set(debtors)],
    allocationOrder: order?.[1]?.split(/[、，和及]/).filter((word) => word !== '') ?? [],
    passage: source.passage(start, clause.start + clause.text.length),
  };
}

/** 执行裁定 · Measures an enforcement ruling orders; they are no title of their own. */
export function readMeasure(source: SourceText, clause: Clause, parties: readonly NamedParty[]): EnforcementMeasure | undefined {
  const deduct = /扣划|划拨|冻结|提取/.exec(clause.text);
  const seal = /查封[^，。；]{0,60}(?:车辆|汽车|号)/.exec(clause.text);
  if (deduct === null && seal === null) return undefined;
  const target = mentionsIn(clause.text, parties)[0]?.ids[0] ?? null;
  return {
    kind: deduct === null ? 'seal_vehicle_file' : 'deduct_deposit',
    target,
    amount: amountsIn(clause.text)[0]?.value ?? null,
    passage: source.passage(clause.start, clause.start + clause.text.length),
  };
}
