import { previewCourtRules, setCourtRules } from '@duixian/deadlines/rules-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { useState } from 'react';
import type { Ask } from '../../../api/ask.ts';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { deadlinesTexts } from '../texts.ts';
import { ChangeList, type Preview } from './change-list.tsx';
import { termSettingsTexts } from './texts.ts';

/** A pack by its name or rules one by one, without the day they begin. */
export type WantedRules = Omit<Ask<typeof setCourtRules>['body'], 'fromOn'>;

interface Props {
  readonly wanted: WantedRules | undefined;
  readonly onSet: () => void;
}

/** 先看后定 · From which day, what it would move, then set it. Another wish or another day asks for a new look. */
export function RuleTrial({ wanted, onSet }: Props) {
  const t = useTexts(termSettingsTexts);
  const done = useDone();
  const [from, setFrom] = useState('');
  const [seen, setSeen] = useState<{ readonly of: string; readonly preview: Preview } | undefined>(undefined);
  const looking = useAct(previewCourtRules);
  const setting = useAct(setCourtRules, () => {
    done(t('set'));
    setSeen(undefined);
    onSet();
  });
  const fromOn = dayFromText(from);
  const asked = wanted === undefined || fromOn === undefined ? undefined : { ...wanted, fromOn };
  const of = JSON.stringify(asked ?? null);
  const shown = seen?.of === of ? seen.preview : undefined;
  const look = async () => {
    setting.clear();
    const preview = asked && (await looking.act({ body: asked }));
    if (preview) setSeen({ of, preview });
  };
  return (
    <>
      <div className="row">
        <span>{t('from')}</span>
        <DayField aria-label={t('from')} value={from} onChange={setFrom} />
        <ActButton disabled={asked === undefined} pending={looking.pending} onAct={() => void look()}>
          {t('preview')}
        </ActButton>
      </div>
      {shown === undefined ? null : <ChangeList preview={shown} />}
      <RefusalNote problem={looking.problem ?? setting.problem} texts={deadlinesTexts} onRetry={looking.retry ?? setting.retry} />
      {shown === undefined || asked === undefined ? null : (
        <ActButton primary pending={setting.pending} onAct={() => void setting.act({ body: asked })}>
          {t('apply')}
        </ActButton>
      )}
    </>
  );
}
