import type { DocumentKind, Found } from './reading.ts';
import type { SourceText } from './source-text.ts';

const TRIBUNAL = '(?:[一-龥]{2,30}(?:仲裁委员会|仲裁院|国际仲裁中心|仲裁中心))';
const TITLE = new RegExp(`(?:^|\\n)${TRIBUNAL}?((?:劳动)?(?:人事)?(?:争议)?(?:仲裁)?裁决书)(?=\\n|[（[〔]|$)`);
const NUMBER = /(?:^|\n|书)([一-龥]{0,16}[（[〔]\d{4}[）\]〕][^\s，。；：（）《》]{0,20}?第?\d{1,6}(?:-\d{1,3})?号)(?=\n|$|申请人)/;

/** 仲裁裁决书 · A title of its own; a ruling of a court that speaks of an award is none. */
export function awardTitle(source: SourceText, headingEnd: number): Found<DocumentKind> | null {
  const title = TITLE.exec(source.clean.slice(0, Math.max(headingEnd, 120)));
  if (title?.[1] === undefined) return null;
  const start = title.index + title[0].length - title[1].length;
  return { value: 'arbitral_award', passage: source.passage(start, start + title[1].length), confidence: 'certain' };
}

/** 仲裁机构与裁决书编号 · Who made the award and its number as printed: numbers of tribunals follow no rule of the courts. */
export function awardHeading(
  source: SourceText,
  headingEnd: number,
): { readonly court: Found<string> | null; readonly caseNumber: Found<string> | null } {
  const head = source.clean.slice(0, headingEnd);
  const court = new RegExp(`(?:^|\\n)(${TRIBUNAL})(?=\\n|$|(?:劳动)?(?:人事)?(?:争议)?(?:仲裁)?裁决书)`).exec(head);
  return { court: foundAt(source, court), caseNumber: foundAt(source, NUMBER.exec(head)) };
}

function foundAt(source: SourceText, match: RegExpExecArray | null): Found<string> | null {
  const value = match?.[1];
  if (match === null || value === undefined) return null;
  const start = match.index + match[0].indexOf(value);
  return { value, passage: source.passage(start, start + value.length), confidence: 'certain' };
}

const OTHER = /刑事|行政|执行证书|公证书|支付令|决定书|通知书|起诉状|申请书|合同|协议书/;
const OTHER_LINE = new RegExp(`(?:^|\\n)[^\\n，。]{0,24}(?:${OTHER.source})[^\\n，。]{0,12}(?=\\n|$)`);

/**
 * 其他文书 · A paper whose grammar is not known here: a criminal or administrative judgment, a certificate of a notary, an order to pay.
 * What it orders is neither read nor denied.
 */
export function isOtherPaper(clean: string, headingEnd: number): boolean {
  const head = clean.slice(0, Math.max(headingEnd, 120)).split('\n').slice(0, 6).join('\n');
  return OTHER_LINE.test(head) && !/民事(?:判决|裁定|调解)书|执行裁定书/.test(head);
}
