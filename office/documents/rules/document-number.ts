import { chineseNumeral } from '@duixian/law/numerals';

/**
 * 文号后缀 · How the papers of one case are told apart. All use the case's own number (法发〔2006〕11号第四条).
 * `plain`: the case number alone, for papers a case has once for each addressee. `ordinal`: 号之一 from the first,
 * the practice since 2016. `ordinal-after-first`: the first is plain. `dash`: 号-1, the forms of 2009. Office policy:
 * no text in force settles it.
 */
export type SuffixStyle = 'plain' | 'ordinal' | 'ordinal-after-first' | 'dash';

/** 文号 · The number a paper prints, from its place in the unbroken row of its case and family. */
export function documentNumber(caseNumber: string, sequence: number, style: SuffixStyle): string {
  switch (style) {
    case 'plain':
      return caseNumber;
    case 'ordinal':
      return `${caseNumber}之${chineseNumeral(sequence)}`;
    case 'ordinal-after-first':
      return sequence === 1 ? caseNumber : `${caseNumber}之${chineseNumeral(sequence - 1)}`;
    case 'dash':
      return `${caseNumber}-${sequence}`;
  }
}
