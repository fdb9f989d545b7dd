import { type caseObservers, endGrant } from '@duixian/cases/observer-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { observerTexts } from './texts.ts';

type Grant = Replied<typeof caseObservers>['grants'][number];

/** One grant: whose, until when, why, and the act that ends it. */
export function GrantRow({ grant }: { readonly grant: Grant }) {
  const t = useTexts(observerTexts);
  const done = useDone();
  const [ending, setEnding] = useState(false);
  const end = useAct(endGrant, () => {
    done(t('ended'));
    setEnding(false);
  });
  return (
    <article className="stack">
      <div className="row">
        <strong>{grant.name}</strong>
        <StateMark tone={grant.running ? 'done' : 'stopped'}>
          {grant.running || grant.endedOn !== null ? t('until', { until: grant.until }) : t('expired')}
        </StateMark>
        {grant.running && !ending ? (
          <ActButton small onAct={() => setEnding(true)}>
            {t('end')}
          </ActButton>
        ) : null}
      </div>
      <div className="soft">{t('by', { by: grant.grantedBy, on: grant.grantedOn, reason: grant.reason })}</div>
      {grant.endedOn === null ? null : <div className="soft">{t('over', { on: grant.endedOn, reason: grant.endReason ?? '' })}</div>}
      {ending ? (
        <Form<{ readonly reason: string }> layout="vertical" onFinish={(body) => void end.act({ params: { grant: grant.grantId }, body })}>
          <Form.Item name="reason" label={t('endReason')} rules={[{ required: true, message: t('need') }]}>
            <Input maxLength={300} autoFocus />
          </Form.Item>
          <RefusalNote problem={end.problem} texts={observerTexts} onRetry={end.retry} />
          <ActButton primary submits pending={end.pending}>
            {t('end')}
          </ActButton>
        </Form>
      ) : null}
    </article>
  );
}
