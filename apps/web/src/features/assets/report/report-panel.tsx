import { caseReports } from '@duixian/assets/report-contract';
import { Modal } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { Empty, Looked } from '../../../ui/wait-states.tsx';
import type { PropertyCase } from '../property-case.ts';
import { ExtendForm } from './extend-form.tsx';
import { JudgeForm } from './judge-form.tsx';
import { OrderForm } from './order-form.tsx';
import type { ReportAct } from './report.ts';
import { ReportForm } from './report-form.tsx';
import { ReportOrderCard } from './report-order-card.tsx';
import { reportTexts } from './texts.ts';

/** 财产报告 · Each order with its due day, what was reported, and what the agencies named differently. */
export function ReportPanel({ file }: { readonly file: PropertyCase }) {
  const t = useTexts(reportTexts);
  const mayEnter = useMay('assets.enter-report') && file.state !== 'closed';
  const look = useCall(caseReports, { params: { case: file.caseId } }, { everyMs: 30_000 });
  const [open, setOpen] = useState<ReportAct | undefined>(undefined);
  const close = () => setOpen(undefined);
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {mayEnter ? (
          <ActButton small onAct={() => setOpen({ act: 'order' })}>
            {t('enterOrder')}
          </ActButton>
        ) : null}
      </div>
      <Looked look={look} texts={reportTexts} lines={2}>
        {({ orders }) =>
          orders.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            orders.map((order) => <ReportOrderCard key={order.orderId} file={file} order={order} onAct={setOpen} />)
          )
        }
      </Looked>
      <Modal
        open={open !== undefined}
        onCancel={close}
        title={open === undefined ? '' : titleOf(open, t)}
        footer={null}
        destroyOnHidden
        width={640}
      >
        {open === undefined ? null : <Act file={file} open={open} onDone={close} />}
      </Modal>
    </section>
  );
}

function titleOf(
  open: ReportAct,
  t: (key: 'enterOrder' | 'acts.enter' | 'acts.supplement' | 'acts.extend' | 'acts.judge') => string,
): string {
  switch (open.act) {
    case 'order':
      return t('enterOrder');
    case 'first':
      return t('acts.enter');
    case 'supplement':
      return t('acts.supplement');
    case 'extend':
      return t('acts.extend');
    case 'judge':
      return t('acts.judge');
  }
}

function Act({ file, open, onDone }: { readonly file: PropertyCase; readonly open: ReportAct; readonly onDone: () => void }) {
  switch (open.act) {
    case 'order':
      return <OrderForm file={file} onDone={onDone} />;
    case 'first':
    case 'supplement':
      return <ReportForm file={file} order={open.order} kind={open.act} onDone={onDone} />;
    case 'extend':
      return <ExtendForm file={file} order={open.order} onDone={onDone} />;
    case 'judge':
      return <JudgeForm file={file} order={open.order} onDone={onDone} />;
  }
}
