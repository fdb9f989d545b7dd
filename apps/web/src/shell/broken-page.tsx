import type { ErrorComponentProps } from '@tanstack/react-router';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ActButton } from '../ui/act-button.tsx';

/** What stands in the place of a page that failed. A chunk that is gone means the server was upgraded: reload says it all. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(common);
  const words = error instanceof Error ? error.message : String(error);
  const stale = /dynamically imported module|module script|Failed to fetch/i.test(words);
  return (
    <div className="alone stack" role="alert">
      <h1>{t(stale ? 'faults.stale' : 'faults.page')}</h1>
      {stale ? null : <code className="soft">{words}</code>}
      <div>
        <ActButton primary onAct={() => (stale ? window.location.reload() : reset())}>
          {t('actions.retry')}
        </ActButton>
      </div>
    </div>
  );
}
