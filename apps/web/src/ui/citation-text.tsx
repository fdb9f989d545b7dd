import type { LegalDay } from '@duixian/kernel/legal-day';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';

export interface CitationParts {
  readonly document: string;
  readonly number?: string | null;
  readonly article?: string | null;
  readonly url?: string | null;
  readonly inForceFrom?: LegalDay | null;
  readonly verified?: boolean;
}

/** 法条 · Which text, which article, which edition. What nobody verified says so. */
export function CitationText({ citation }: { readonly citation: CitationParts }) {
  const t = useTexts(common);
  const { document: name, number, article, url, inForceFrom, verified } = citation;
  const title = titled(name);
  const label = `${title}${article ? `${title.endsWith('》') ? '' : ' '}${articleText(article)}` : ''}`;
  return (
    <cite className="citation">
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {label}
        </a>
      ) : (
        label
      )}
      {number ? <span className="soft"> {number}</span> : null}
      {inForceFrom ? <span className="soft"> {t('citation.inForce', { on: inForceFrom })}</span> : null}
      {verified === false ? <span className="citation-unverified">{t('citation.unverified')}</span> : null}
    </cite>
  );
}

/** A Chinese title stands in book marks, unless it brings its own. */
function titled(name: string): string {
  return name.includes('《') || !/\p{Script=Han}/u.test(name) ? name : `《${name}》`;
}

/** One article as it is cited. */
export function articleText(article: string): string {
  // "计算部分" of a ruling and "附件" of a notice are places already.
  return /^[\d〇零一二三四五六七八九十百千]+$/.test(article) ? `第${article}条` : article;
}
