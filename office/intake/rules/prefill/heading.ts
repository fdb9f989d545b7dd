import { parseCaseNumber, printCaseNumber } from '@duixian/cases/rules/case-number';
import { causeAtEnd } from './causes.ts';
import { DAY, isoDay } from './figures.ts';
import { awardTitle, isOtherPaper } from './other-titles.ts';
import type { DocumentKind, Found, JudgmentReading, TrialStage } from './reading.ts';
import type { Passage, SourceText } from './source-text.ts';

/** 法院 · Printed above the title. A court named elsewhere (of appeal, of first instance) is another court. */
export function readCourt(source: SourceText, headingEnd: number): Found<string> | null {
  const head = source.clean.slice(0, Math.max(headingEnd, 0));
  const line =
    /(?:^|\n)([一-龥]{2,30}?(?:人民法院|铁路运输(?:中级)?法院|海事法院|知识产权法院|金融法院|互联网法院))(?=\n|$|民事|执行|[（([]\d{4})/.exec(
      head,
    );
  if (!line?.[1]) return null;
  const start = line.index + line[0].length - line[1].length;
  return { value: line[1], passage: source.passage(start, start + line[1].length), confidence: 'certain' };
}

const NUMBER = /[（[〔【]\d{4}[）\]〕】][^\s，。；：（）《》、]{1,18}?\d{1,8}(?:-\d{1,3})?号(?:之[一二三四五六七八九十]{1,3})?/g;

interface NumberAt {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function numbersIn(clean: string): readonly NumberAt[] {
  const found: NumberAt[] = [];
  for (const match of clean.matchAll(NUMBER)) {
    const behind = clean.slice(match.index + match[0].length, match.index + match[0].length + 4);
    const read = parseCaseNumber(match[0].replace(/^[[〔【]/, '（').replace(/^(.\d{4})[\]〕】]/, '$1）'));
    if (read.ok && !/^(?:公证|文件|批复|通知)/.test(behind) && !/证|仲/.test(read.value.court + read.value.type)) {
      found.push({ value: printCaseNumber(read.value), start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

/** 本案案号 · The number in the heading, before the parties; other numbers belong to other papers. */
export function readCaseNumber(source: SourceText, headingEnd: number): Found<string> | null {
  const own = numbersIn(source.clean.slice(0, Math.min(Math.max(headingEnd, 200), 600))).find(
    ({ start, end }) =>
      /(?:^|\n|书|院|号：|号)$/.test(source.clean.slice(0, start)) &&
      /^(?:\n|$|原告|申请|上诉|一、)/.test(source.clean.slice(end, end + 4)),
  );
  return own === undefined ? null : { value: own.value, passage: source.passage(own.start, own.end), confidence: 'certain' };
}

export function readRelatedNumbers(
  source: SourceText,
  own: string | null,
  kind: DocumentKind | null,
  stage: TrialStage | null,
): JudgmentReading['relatedCaseNumbers'] {
  const seen = new Set<string>(own === null ? [] : [own]);
  const related: { caseNumber: string; relation: 'first_instance_judgment' | 'underlying_basis' | 'other'; passage: Passage }[] = [];
  for (const { value, start, end } of numbersIn(source.clean)) {
    if (seen.has(value)) continue;
    seen.add(value);
    const before = source.clean.slice(Math.max(0, start - 30), start);
    const behind = source.clean.slice(end, end + 12);
    const basis =
      (kind === 'enforcement_ruling' || stage === 'enforcement') &&
      !/执/.test(value) &&
      /^[^，。]{0,6}(?:判决|调解|裁决|裁定|公证|支付令)/.test(behind);
    const below = stage === 'second_instance' && /法院$/.test(before) && /^民事(?:判决|裁定)/.test(behind);
    related.push({
      caseNumber: value,
      relation: basis ? 'underlying_basis' : below ? 'first_instance_judgment' : 'other',
      passage: source.passage(start, end),
    });
  }
  return related;
}

const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/执行裁定书/, 'enforcement_ruling'],
  [/民事调解书/, 'civil_mediation'],
  [/民事裁定书/, 'civil_ruling'],
  [/民事判决书/, 'civil_judgment'],
];

/** 文书种类 · From the title; without one, from the words that lead to the operative part. */
export function readKind(source: SourceText, headingEnd: number): Found<DocumentKind> | null {
  const head = source.clean.slice(0, Math.max(headingEnd, 120));
  for (const [title, kind] of KINDS) {
    const match = title.exec(head);
    if (match) return { value: kind, passage: source.passage(match.index, match.index + match[0].length), confidence: 'certain' };
  }
  const award = awardTitle(source, headingEnd);
  if (award !== null) return award;
  if (isOtherPaper(source.clean, headingEnd)) return null;
  const words: readonly (readonly [RegExp, DocumentKind])[] = [
    [/达成(?:如下|以下)?(?:调解)?协议|调解协议/, 'civil_mediation'],
    [/裁定如下/, 'civil_ruling'],
    [/判决如下|本判决/, 'civil_judgment'],
  ];
  for (const [word, kind] of words) {
    const match = word.exec(source.clean);
    if (match) return { value: kind, passage: source.passage(match.index, match.index + match[0].length), confidence: 'likely' };
  }
  return null;
}

/** 审级 · From the roles, the number and the title; a civil paper with plaintiff and defendant is of first instance. */
export function readStage(source: SourceText, caseNumber: string | null, kind: DocumentKind | null): Found<TrialStage> | null {
  const clean = source.clean;
  if (kind === 'arbitral_award' || kind === null) return null;
  const at = (pattern: RegExp): Passage | undefined => {
    const match = pattern.exec(clean);
    return match ? source.passage(match.index, match.index + match[0].length) : undefined;
  };
  if (kind === 'enforcement_ruling')
    return { value: 'enforcement', passage: at(/执行裁定书/) ?? source.passage(0, 0), confidence: 'certain' };
  const second =
    at(
      /(?:^|\n|号|书|。)(?:被)?上诉人(?=[（：:一-龥])|审理程序：二审|二审民事|(?:^|\n)(?:一、|1[、.])?(?:驳回上诉，)?(?:维持|变更|撤销)[^。；\n]{0,60}号民事判决/,
    ) ?? (/(?:^|\n)[^\n]{0,4}(?:被上诉人|上诉人)/.test(clean) ? at(/上诉人/) : undefined);
  if (second || (caseNumber !== null && /民(?:[一二三四]|辖)?终/.test(caseNumber))) {
    return { value: 'second_instance', passage: second ?? source.passage(0, 0), confidence: 'certain' };
  }
  const first = at(/审理程序：一审|一审民事|(?:^|\n)原告|原告|两被告|被告/);
  return first === undefined ? null : { value: 'first_instance', passage: first, confidence: caseNumber === null ? 'likely' : 'certain' };
}

/** 落款日期 · The day under the signatures. A day of publication or of service is not the day of the paper. */
export function readDate(source: SourceText, operativeEnd: number): Found<string> | null {
  const clean = source.clean;
  const tail = clean.slice(operativeEnd);
  const signed = [...tail.matchAll(new RegExp(`\\n(${DAY})(?=\\n|$|书记员|本件)`, 'g'))];
  const match = signed[0] ?? signedInLine(tail);
  const value = match?.[1] === undefined ? undefined : isoDay(match[1]);
  if (!match?.[1] || value === undefined) return null;
  const start = operativeEnd + (match.index ?? 0) + match[0].length - match[1].length;
  return { value, passage: source.passage(start, start + match[1].length), confidence: 'certain' };
}

/** 审判员贺某二〇二一年六月三十日书记员戴某 · The day in a text that has lost its line ends. */
function signedInLine(tail: string): RegExpMatchArray | undefined {
  const officer = `(?:审判长|审判员|陪审员)(?!(?:、|，|独任))[一-龥·某×]{1,6}`;
  return [...tail.matchAll(new RegExp(`(?<=${officer})(${DAY})(?=\\n|$|书记员|法官助理|本件)`, 'g'))].at(-1);
}

/** 案由 · In brackets, before 一案, or in the title. Names of the parties in front are cut off by the list or by the names. */
export function readCause(source: SourceText, names: readonly string[]): Found<string> | null {
  const clean = source.clean;
  const bracket = /案由：([^；）\n。，]{2,40})/.exec(clean);
  if (bracket?.[1]) return found(bracket[1], bracket.index + 3);
  for (const match of clean.matchAll(/([^，。；\n]{2,120}?)(?:一案|(?=(?:民事)?(?:一审|二审)|民事(?:判决|调解|裁定)书|案件?[，。]))/g)) {
    const before = match[1] ?? '';
    const known = causeAtEnd(before);
    const cause = known === undefined || (known === BAREST && !endsName(before, names)) ? afterNames(before, names) : known;
    if (cause !== undefined) return found(cause, match.index + before.length - cause.length);
  }
  return null;

  function found(value: string, start: number): Found<string> {
    return { value, passage: source.passage(start, start + value.length), confidence: 'certain' };
  }
}

/** Many causes end in these words: alone they are one only right behind a name. */
const BAREST = '合同纠纷';

function endsName(before: string, names: readonly string[]): boolean {
  const rest = before.slice(0, -BAREST.length);
  return rest === '' || /等|之间|[原被]告|一审$/.test(rest.slice(-2)) || names.some((name) => name !== '' && rest.endsWith(name));
}

function afterNames(text: string, names: readonly string[]): string | undefined {
  let from = -1;
  for (const name of names) {
    const at = text.lastIndexOf(name);
    if (at >= 0) from = Math.max(from, at + name.length);
  }
  const rest = from < 0 ? '' : text.slice(from).replace(/^(?:等|之间|因|关于)+/, '');
  return /^[一-龥、]{2,24}(?:纠纷|争议|之诉)$/.test(rest) ? rest : undefined;
}
