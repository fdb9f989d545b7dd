import { ok, type Result, refuse } from '@duixian/kernel/result';

/**
 * 类型代字 · The type characters under which this office files cases of its own (法发〔2014〕26号 第五、八条).
 * A court may not invent others, so the list is closed. Numbers of other courts and other fields are read, never made.
 */
export const CASE_TYPES = ['执', '执恢', '执保', '执异', '执复', '执监', '执请', '执协'] as const;
export type CaseType = (typeof CASE_TYPES)[number];

/**
 * 案号 · A parsed case number.
 * `current` is the form in use since 2016-01-01; `historic` has 字第 and letters for the court; `hybrid` mixes the two.
 */
export interface CaseNumber {
  readonly form: 'current' | 'historic' | 'hybrid';
  readonly year: number;
  /** 法院代字: 衡0101, 青, 最高法; in historic numbers the short name the court gave itself (宿中). */
  readonly court: string;
  /** 类型代字: 执, 执恢, 民初. */
  readonly type: string;
  readonly serial: number;
  /** Digits the number was padded to; zero when it was not padded. */
  readonly padded: number;
  /** 字第 between type and number, as it stood; empty since 2016. */
  readonly words: '' | '字' | '第' | '字第';
  /** 第五份文书: `-5` or 之五 behind the number; the case is the same. */
  readonly paper: number | null;
}

export type CaseNumberRefusal = {
  readonly kind: 'not-a-case-number';
  readonly text: string;
  /** The first part that could not be read. */
  readonly missing: 'year' | 'court' | 'type' | 'serial';
};

const HAN = '[\\u3400-\\u9fff]';
const YEAR = /^[(（[［〔【](\d{4})[)）\]］〕】]/;
const TAIL = /^(.*?)(字?第?)(\d{1,8})(?:-(\d{1,3}))?号(?:之([一二三四五六七八九十]{1,3}|\d{1,3})|-(\d{1,3}))?$/;
const CODED = new RegExp(`^(${HAN}\\d{2}(?:\\d{2})?)(.*)$`);
const SUPREME = /^(最高法(?:知|商)?)(.*)$/;
/** First characters of the type characters in the published tables; keeps certificates and letters of other bodies out. */
const TYPE_START = /^[民刑行执破赔司财认知清强辖监委诉国保商引请他没]/;
const TYPE = new RegExp(`^${HAN}{1,5}$`);

/**
 * The type characters that close a run of Chinese characters: 宿中执 → 执, 深福法民一初 → 民一初.
 * Only numbers without digits in the court code need it; the longest match that leaves a court wins.
 */
const TYPE_AT_END =
  /^(.+?)((?:民|刑|行|商|知|经|交|少|破|司|环|海|赔|国赔|法赔|委赔|行赔|知民|知刑|知行|民商|刑附民|房|劳)(?:[一二三四五六七八九])?(?:辖)?(?:初|终|再|再初|再终|申|监|提|抗|撤|辖|特|催|督|破|保|调|他|重|重字)|民|刑|行|执(?:恢|保|异|复|监|请|协|他|行|委|督)?|财保|破申|诉前调|民诉前调|非诉行审|行审|破)$/;

/** 读案号 · Reads every form met in published papers: current, historic, hybrid, numbered papers, any brackets, blanks between. */
export function parseCaseNumber(text: string): Result<CaseNumber, CaseNumberRefusal> {
  const no = (missing: CaseNumberRefusal['missing']) => refuse({ kind: 'not-a-case-number', text: text.slice(0, 80), missing });
  if (text.length > 200) return no('year');
  const plain = halfWidth(text).replace(/\s+/g, '');

  const year = YEAR.exec(plain);
  if (!year) return no('year');
  const tail = TAIL.exec(plain.slice(year[0].length));
  const digits = tail?.[3];
  if (!tail || digits === undefined || Number(digits) === 0) return no('serial');

  const body = tail[1] ?? '';
  const split = splitCourt(body);
  if (split.court === '') return no('court');
  if (!TYPE.test(split.type)) return no('type');

  const words = wordsOf(tail[2]);
  const coded = CODED.test(body) || SUPREME.test(body);
  const padded = digits.startsWith('0') ? digits.length : 0;
  const paper = tail[4] ?? tail[5] ?? tail[6];
  return ok({
    form: words === '' && padded === 0 ? 'current' : words !== '' && !coded ? 'historic' : 'hybrid',
    year: Number(year[1]),
    court: split.court,
    type: split.type,
    serial: Number(digits),
    padded,
    words,
    paper: paper === undefined ? null : smallNumber(paper),
  });
}

/** 立案号 · The number this office gives to a case of its own: current form, no padding (法院案件案号规定第九、十条). */
export function newCaseNumber(year: number, court: string, type: CaseType, serial: number): CaseNumber {
  return { form: 'current', year, court, type, serial, padded: 0, words: '', paper: null };
}

/** 印案号 · As it stands on paper: full-width brackets, and old numbers in their old form. */
export function printCaseNumber(of: CaseNumber): string {
  const serial = of.padded > 0 ? String(of.serial).padStart(of.padded, '0') : String(of.serial);
  const old = of.form !== 'current' && of.paper !== null;
  const paper = of.paper === null ? '' : old ? `-${of.paper}` : '';
  const behind = of.paper !== null && !old ? `之${numeral(of.paper)}` : '';
  return `（${of.year}）${of.court}${of.type}${of.words}${serial}${paper}号${behind}`;
}

/**
 * 检索形 · One text for one case, however it was written: `2026衡0101执123`.
 * Padding, brackets, 字第 and the number of the paper are left out, because they do not make another case.
 */
export function caseNumberKey(of: CaseNumber): string {
  return `${of.year}${of.court}${of.type}${of.serial}`;
}

function splitCourt(body: string): { readonly court: string; readonly type: string } {
  const known = CODED.exec(body) ?? SUPREME.exec(body) ?? TYPE_AT_END.exec(body);
  if (!known && !TYPE_START.test(body.slice(1))) return { court: body.slice(0, 1), type: '' };
  return { court: known?.[1] ?? body.slice(0, 1), type: known?.[2] ?? body.slice(1) };
}

function wordsOf(text: string | undefined): CaseNumber['words'] {
  return text === '字' || text === '第' || text === '字第' ? text : '';
}

function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => (c === '（' || c === '）' ? c : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
    .replace(/[－—–−]/g, '-');
}

const NUMERALS = '〇一二三四五六七八九';

function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten < 0) return NUMERALS.indexOf(text);
  const tens = ten === 0 ? 1 : NUMERALS.indexOf(text.slice(0, ten));
  return tens * 10 + (ten === text.length - 1 ? 0 : NUMERALS.indexOf(text.slice(ten + 1)));
}

function numeral(value: number): string {
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? NUMERALS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? NUMERALS.charAt(ones) : ''}`;
}
