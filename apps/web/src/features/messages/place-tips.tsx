import { caseTips, checkTip } from '@duixian/hub/messages-contract';
import type { CaseId } from '@duixian/kernel/ids';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { placeName } from './place-name.ts';
import { messagesTexts } from './texts.ts';
import './messages.css';

/** 本院提示 · The tips of a place, above it; each is ticked once a case, by name. Papers show the tips of every kind of paper. */
export function PlaceTips({ caseId, tab }: { readonly caseId: CaseId; readonly tab: string }) {
  const t = useTexts(messagesTexts);
  const language = useLanguage();
  const look = useCall(caseTips, { params: { case: caseId } });
  const checking = useAct(checkTip);
  const here = (look.data?.tips ?? []).filter(
    (tip) => tip.place === `tab:${tab}` || (tab === 'papers' && tip.place.startsWith('document:')),
  );
  if (here.length === 0) return null;
  return (
    <aside className="place-tips" aria-label={t('tip.here')}>
      <strong>{t('tip.here')}</strong>
      <ul>
        {here.map((tip) => (
          <li key={tip.tipId}>
            {tip.place.startsWith('document:') ? <em>{placeName(tip.place, t, language)} </em> : null}
            {tip.words}{' '}
            {tip.checked === null ? (
              <ActButton
                small
                pending={checking.pending}
                onAct={() => void checking.act({ params: { case: caseId }, body: { tip: tip.tipId } })}
              >
                {t('tip.check')}
              </ActButton>
            ) : (
              <StateMark tone="done">{t('tip.checked', { by: tip.checked.by, on: tip.checked.on })}</StateMark>
            )}
          </li>
        ))}
      </ul>
      <RefusalNote problem={checking.problem} texts={messagesTexts} onRetry={checking.retry} />
    </aside>
  );
}
