import { acceptRelief, declineRelief } from '@duixian/deadlines/outage-contract';
import type { Id } from '@duixian/kernel/ids';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useDone } from '../../ui/use-done.ts';
import type { Relief } from './relief.ts';
import { outageTexts } from './texts.ts';

/** 决定顺延 · Extend, with the day of the application where the period is a party's; or decline, with the reason. */
export function DecideRelief({ outage, relief }: { readonly outage: Id<'outage'>; readonly relief: Relief }) {
  const t = useTexts(outageTexts);
  const done = useDone();
  const [applied, setApplied] = useState('');
  const [reason, setReason] = useState('');
  const accepting = useAct(acceptRelief, () => done(t('accepted')));
  const declining = useAct(declineRelief, () => done(t('declined')));
  const params = { outage, clock: relief.clockId };
  return (
    <div className="stack no-print">
      <div className="row">
        {relief.basis === 'party-right' ? <DayField aria-label={t('appliedOn')} value={applied} onChange={setApplied} /> : null}
        <ActButton
          small
          primary
          pending={accepting.pending}
          onAct={() => void accepting.act({ params, body: { appliedOn: dayFromText(applied) ?? null } })}
        >
          {t('accept')}
        </ActButton>
      </div>
      <div className="row">
        <Input
          aria-label={t('reason')}
          placeholder={t('reason')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <ActButton
          small
          disabled={reason.trim() === ''}
          pending={declining.pending}
          onAct={() => void declining.act({ params, body: { reason } })}
        >
          {t('decline')}
        </ActButton>
      </div>
      <RefusalNote problem={accepting.problem ?? declining.problem} texts={outageTexts} onRetry={accepting.retry ?? declining.retry} />
    </div>
  );
}
