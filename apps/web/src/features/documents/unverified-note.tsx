import { useTexts } from '../../texts/use-texts.ts';
import { documentsTexts } from './texts.ts';

/** 待核条文 · Tells the drafter which articles of the basis nobody has read in the official text yet; the paper says nothing of it. */
export function UnverifiedNote({ articles }: { readonly articles: readonly string[] }) {
  const t = useTexts(documentsTexts);
  return articles.length === 0 ? null : <p className="soft">{t('drafting.unverified', { articles })}</p>;
}
