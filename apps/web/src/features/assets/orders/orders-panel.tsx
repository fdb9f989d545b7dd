import { caseOrders, endSweep } from '@duixian/assets/sweep-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import type { Holdings, PropertyCase, SealedNumbers } from '../property-case.ts';
import { CaseProposals } from './case-proposals.tsx';
import { SweepForm } from './sweep-form.tsx';
import { ordersTexts } from './texts.ts';

type Sweep = Replied<typeof caseOrders>['sweeps'][number];

interface Props {
  readonly file: PropertyCase;
  readonly holdings: Holdings;
  readonly sealed: SealedNumbers;
}

/** 持续查冻与审批 · What a person has ordered to be repeated, and what waits for a second person. */
export function OrdersPanel({ file, holdings, sealed }: Props) {
  const t = useTexts(ordersTexts);
  const mayOrder = useMay('assets.approve-control') && file.state !== 'closed';
  const look = useCall(caseOrders, { params: { case: file.caseId } }, { everyMs: 15_000 });
  const [ordering, setOrdering] = useState(false);
  const running = look.data?.sweeps.some((sweep) => sweep.endedOn === null) ?? false;
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {mayOrder && !running ? (
          <ActButton small onAct={() => setOrdering(true)}>
            {t('sweep.button')}
          </ActButton>
        ) : null}
      </div>
      <Looked look={look} texts={ordersTexts} lines={2}>
        {({ sweeps, proposals }) => (
          <>
            <div className="panel-body stack-tight">
              {sweeps.length === 0 ? <span className="soft">{t('sweep.none')}</span> : null}
              {sweeps.map((sweep) => (
                <SweepLine key={sweep.sweepId} file={file} sweep={sweep} mayEnd={mayOrder} />
              ))}
            </div>
            <CaseProposals file={file} holdings={holdings} proposals={proposals} />
          </>
        )}
      </Looked>
      <Modal open={ordering} onCancel={() => setOrdering(false)} title={t('sweep.title')} footer={null} destroyOnHidden width={520}>
        <SweepForm file={file} sealed={sealed} onDone={() => setOrdering(false)} />
      </Modal>
    </section>
  );
}

function SweepLine({ file, sweep, mayEnd }: { readonly file: PropertyCase; readonly sweep: Sweep; readonly mayEnd: boolean }) {
  const t = useTexts(ordersTexts);
  const name = useNameIn(ordersTexts);
  const mayControl = useMay('assets.control');
  const ending = useAct(endSweep);
  return (
    <div>
      <span className="row">
        <StateMark tone={sweep.endedOn === null ? 'doing' : 'stopped'}>
          {sweep.endedOn === null ? t('sweep.running', { hours: sweep.everyHours, rounds: sweep.rounds }) : t('sweep.ended')}
        </StateMark>
        <span className="soft">
          {sweep.endReason === null ? t('sweep.last', { until: sweep.until }) : name('sweep.reasons', sweep.endReason)}
        </span>
        <span className="case-number soft">{sweep.rulingNumber}</span>
        {sweep.endedOn === null ? (
          <span className="soft">
            {t('sweep.next')} <InstantText at={sweep.nextAt} />
          </span>
        ) : null}
        {sweep.endedOn === null && mayEnd && mayControl ? (
          <ActButton small pending={ending.pending} onAct={() => void ending.act({ params: { case: file.caseId } })}>
            {t('sweep.end')}
          </ActButton>
        ) : null}
      </span>
      <RefusalNote problem={ending.problem} texts={ordersTexts} onRetry={ending.retry} />
    </div>
  );
}
