import { instantFromUnixMs, wallClockText } from '@duixian/kernel/legal-day';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { DraftHandle } from './use-draft.ts';

/** 草稿状态 · Says that a draft came back and when it was kept, and lets it go. */
export function DraftLine({ draft, onDiscard }: { readonly draft: DraftHandle; readonly onDiscard: () => void }) {
  const t = useTexts(common);
  const { keptAtMs, restored } = draft;
  return (
    <div className="draft-line soft" aria-live="polite">
      {restored ? <span>{t('draft.restored')}</span> : null}
      {keptAtMs === undefined ? null : <span>{t('draft.saved', { at: wallClockText(instantFromUnixMs(keptAtMs)).slice(11) })}</span>}
      {keptAtMs === undefined ? null : (
        <button type="button" className="quiet-button" onClick={onDiscard}>
          {t('draft.discard')}
        </button>
      )}
    </div>
  );
}
