import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';

/** 效力层级 · What a text is. A higher one wins where two texts fix one term. */
export type InstrumentRank = 'law' | 'regulation' | 'interpretation' | 'normative-paper' | 'decision';

/** 规范文件 · One edition of a text the office works by. */
export interface Instrument {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Document number as printed, "法释〔2015〕10号". */
  readonly number: string;
  /** "2020修正" where the text was amended; null for the first edition. */
  readonly edition: string | null;
  readonly rank: InstrumentRank;
  /** First day of this edition; null where no day could be found. */
  readonly inForceFrom: LegalDay | null;
  /** Last day of this edition; null while it is in force. */
  readonly inForceTo: LegalDay | null;
  /** False: the days or the number are from general knowledge and wait for a look at the gazette. */
  readonly datesVerified: boolean;
  /** Cites one place of it: `instrument.article('第二百三十六条')`. */
  article(label: string): Citation;
}

/** 引用 · One article of one edition. */
export interface Citation {
  readonly kind: 'article';
  readonly instrument: Instrument;
  readonly article: string;
}

/** 条文沿革 · One duty whose article number changed with the editions; newest first. */
export interface Renumbered {
  readonly kind: 'renumbered';
  readonly subjectZh: string;
  readonly subjectEn: string;
  readonly editions: readonly [Citation, ...Citation[]];
}

export type Basis = Citation | Renumbered;

export function instrument(facts: Omit<Instrument, 'article'>): Instrument {
  const made: Instrument = {
    ...facts,
    article: (label) => ({ kind: 'article', instrument: made, article: label }),
  };
  return made;
}

/** 适用条文 · The article in force on that day. Days before the oldest edition known here cite the oldest. */
export function citationOn(basis: Basis, on: LegalDay): Citation {
  if (basis.kind === 'article') return basis;
  let oldest = basis.editions[0];
  for (const edition of basis.editions) {
    const from = edition.instrument.inForceFrom;
    if (from === null || !isBefore(on, from)) return edition;
    oldest = edition;
  }
  return oldest;
}

/** 《中华人民共和国民事诉讼法》（2023修正）第二百三十六条 */
export function citationText(citation: Citation): string {
  const { nameZh, edition } = citation.instrument;
  return `《${nameZh}》${edition === null ? '' : `（${edition}）`}${citation.article}`;
}

/** Short English form beside the Chinese article, which stays the authority. */
export function citationTextEn(citation: Citation): string {
  const { nameEn, edition } = citation.instrument;
  return `${nameEn}${edition === null ? '' : ` (${edition})`}, ${citation.article}`;
}
