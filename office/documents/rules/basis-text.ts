import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Basis, citationOn } from '@duixian/law/citation';

/**
 * 引用法条 · "《甲法》第一条、第二条，《乙规定》第三条", each in the edition in force on that day.
 * A court paper names the text and the article; the edition is kept with the paper's facts and not printed.
 */
export function basisText(basis: readonly Basis[], on: LegalDay): string {
  const byInstrument = new Map<string, string[]>();
  for (const one of basis) {
    const { instrument, article } = citationOn(one, on);
    const articles = byInstrument.get(instrument.nameZh) ?? [];
    articles.push(article);
    byInstrument.set(instrument.nameZh, articles);
  }
  return Array.from(byInstrument, ([name, articles]) => `《${name}》${articles.join('、')}`).join('，');
}
