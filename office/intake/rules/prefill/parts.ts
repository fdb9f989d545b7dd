import { smallCount } from './figures.ts';

/** 判项 · One sentence of the operative part with its place in the clean text and the number of its item. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly item: number;
}

export interface Parts {
  /** Everything before the narrative: court, number, parties. */
  readonly headingEnd: number;
  readonly operative: { readonly start: number; readonly end: number } | undefined;
  /** The operative part of the first instance, where a second-instance paper repeats it. */
  readonly firstInstance: { readonly start: number; readonly end: number } | undefined;
  readonly numbered: boolean;
}

const LEAD =
  /(?:判决|裁定|裁决|决定)如下[：:]?|(?:达成|签订)(?:了)?(?:如下|以下)?(?:一致)?(?:的)?(?:调解|和解)?协议(?:如下|内容如下)?(?:，[^。：\n]{0,30})?[：:]|(?:调解)?协议(?:内容)?如下[：:]/g;
const REGION_END =
  /如(?:果)?不服(?:本|一审)(?:判决|裁定)|本判决为终审判决|本裁决(?:为终局|书?自作出|书?自送达)|\n(?:首席|独任)?仲裁员|本裁定(?:送达后|书送达后)?(?:立即|即)发生法律效力|(?:本|上述)(?:调解)?协议[，,]?(?:经|不违反|系|符合|已)|\n(?:代理|助理)?审判(?:长|员)|\n书记员|\n(?:附|本案所依据)/;
const BELOW =
  /一审法院审判结果：|(?:一审|原审)(?:法院)?(?:遂|据此|于是|依(?:照|据)[^。]{0,300}规定，)?(?:依法)?(?:作出)?(?:如下)?判决(?:如下)?：/g;
/** Words that lead to an operative part and do not say of which court. */
const BELOW_UNNAMED = /(?:据此|遂|综上|为此|故|规定)，?(?:依法)?(?:作出)?(?:如下)?判决(?:如下)?：/g;

export function partsOf(clean: string): Parts {
  const leads = [...clean.matchAll(LEAD)];
  const lead = leads[leads.length - 1];
  const start = lead === undefined ? bareOperativeStart(clean) : lead.index + lead[0].length;
  const operative = start === undefined ? undefined : { start, end: endFrom(clean, start) };
  const narrative = clean.search(
    /\n?(?:（案由|(?<=^|\n|。)[^\n。]{0,200}?(?:一案|纠纷案)[，。]|(?:原告)?诉请判令|上诉请求|原告诉称|本院在审理|本院依据|(?<=\n)(?:申请人|被申请人)(?=[^：\n]{0,60}(?:争议|纠纷|请求|仲裁|称)))/,
  );
  const headingEnd = Math.min(operative?.start ?? clean.length, narrative < 0 ? Number.POSITIVE_INFINITY : narrative, 4000);
  return {
    headingEnd,
    operative,
    firstInstance: firstInstanceOf(clean.slice(0, lead?.index ?? clean.length)),
    numbered: operative !== undefined && NUMBERED.test(clean.slice(operative.start, operative.end)),
  };
}

const TITLE = /(?:^|\n)(?:[一-龥]{2,30}法院)?\n?(?:民事|执行)(?:判决书|裁定书|调解书)(?=\n|（\d{4}）)/g;

/** Where a second and further papers begin: a title line behind an operative part. A paper that only quotes another has one title. */
export function furtherPapers(clean: string): readonly number[] {
  const starts: number[] = [];
  let from = 0;
  for (const title of clean.matchAll(TITLE)) {
    const between = clean.slice(from, title.index);
    if (between.search(LEAD) >= 0) starts.push(title.index);
    if (between.search(LEAD) >= 0 || starts.length === 0) from = title.index;
  }
  return starts;
}

const NUMBERED = /(?:^|[\n。；：])(?:一、|1[、.．]|（一）)/;

/** Only an operative part was pasted: it begins after the title lines, at the first item or the first order to a party. */
function bareOperativeStart(clean: string): number | undefined {
  const orders =
    /(?:^|[\n])(?=(?:一、|1[、.]|限?(?:由)?(?:被告|原告|上诉人|被上诉人)[^\n]{2,60}?(?:于|应|在|自)[^\n]{0,40}(?:判决|生效|日内|每月)))/.exec(
      clean,
    );
  if (orders !== null) return orders.index + orders[0].length;
  // Where claims and reasons are told too, a line that speaks of payment may be one of them.
  if (/诉称|辩称|诉讼请求：|请求判令|本院认为/.test(clean)) return undefined;
  const plain = /(?:^|\n)(?=(?:由|限)?(?:[两二三]?被告)[^\n]{2,100}(?:支付|给付|赔偿|返还|偿还|归还)[^\n]{0,80}元)/.exec(clean);
  return plain === null ? undefined : plain.index + plain[0].length;
}

function endFrom(clean: string, start: number): number {
  const end = clean.slice(start).search(REGION_END);
  return end < 0 ? clean.length : start + end;
}

function firstInstanceOf(clean: string): Parts['firstInstance'] {
  const last = [...clean.matchAll(BELOW)].at(-1) ?? [...clean.matchAll(BELOW_UNNAMED)].at(-1);
  if (last === undefined) return undefined;
  const start = last.index + last[0].length;
  const rest = clean.slice(start, start + 6000);
  const stop = rest.search(
    /\n(?!(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]）|\d{1,2}[、.]))|本院二审|二审(?:查明|中|期间|意见)|(?:判决)?(?:后|宣判后)，[^。]{0,20}(?:不服|上诉)/,
  );
  return { start, end: start + (stop < 0 ? rest.length : stop) };
}

/** Bounds of the work: no operative part has as many sentences, and no sentence is as long. */
const MOST_CLAUSES = 500;
const LONGEST_CLAUSE = 6000;

const ITEM_MARK = /^(?:([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）|(\d{1,2})[、.．](?!\d))/;

/**
 * 分项 · Cuts an operative part into sentences. Sentences end at 。；or a line end outside brackets; an item number stays
 * with all sentences up to the next number. Without numbers each sentence is an item of its own.
 */
export function clausesOf(clean: string, region: { readonly start: number; readonly end: number }): readonly Clause[] {
  const text = clean.slice(region.start, region.end);
  const numbered = NUMBERED.test(`\n${text}`);
  const clauses: Clause[] = [];
  let item = 0;
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const c = text.charAt(at);
    if (c === '（' || c === '(') depth++;
    else if (c === '）' || c === ')') depth = Math.max(0, depth - 1);
    const itemBegins = depth === 0 && at > from && /[\s\n。；：:，]|^$/.test(text.charAt(at - 1)) && ITEM_MARK.test(text.slice(at, at + 6));
    if (at === text.length || c === '\n' || (depth === 0 && (c === '。' || c === '；')) || itemBegins) {
      add(from, at);
      from = itemBegins ? at : at + 1;
      if (c === '\n') depth = 0;
    }
  }
  return clauses.slice(0, MOST_CLAUSES);

  function add(start: number, end: number): void {
    let begin = start;
    let piece = text.slice(start, Math.min(end, start + LONGEST_CLAUSE));
    const mark = ITEM_MARK.exec(piece);
    if (mark) {
      item = smallCount(mark[1] ?? mark[2] ?? mark[3]) ?? item + 1;
      begin += mark[0].length;
      piece = piece.slice(mark[0].length);
    } else if (!numbered && piece.trim() !== '') item += 1;
    if (piece.trim() !== '') clauses.push({ text: piece, start: region.start + begin, item: Math.max(item, 1) });
  }
}
