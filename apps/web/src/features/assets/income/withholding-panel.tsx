import { caseWithholdings } from '@duixian/assets/hold-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { Modal } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import type { PropertyCase } from '../property-case.ts';
import { EndForm } from './end-form.tsx';
import { MonthForm } from './month-form.tsx';
import { incomeTexts } from './texts.ts';
import { WithholdForm } from './withhold-form.tsx';

type Withholding = Replied<typeof caseWithholdings>['rows'][number];
type Open = { readonly act: 'order' } | { readonly act: 'month' | 'end'; readonly row: Withholding };

const TONES: Readonly<Record<string, StateTone>> = { ruling: 'doing', notice: 'doing', running: 'done', ended: 'stopped' };

/** 扣留、提取收入 · What an employer sends month by month, and which months nobody has put down. */
export function WithholdingPanel({ file }: { readonly file: PropertyCase }) {
  const t = useTexts(incomeTexts);
  const name = useNameIn(incomeTexts);
  const look = useCall(caseWithholdings, { params: { case: file.caseId } }, { everyMs: 30_000 });
  const mayOrder = useMay('assets.approve-control') && file.state !== 'closed';
  const mayEnter = useMay('assets.control') && file.state !== 'closed';
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const close = () => setOpen(undefined);
  const columns: readonly Column<Withholding>[] = [
    {
      key: 'employer',
      title: t('columns.employer'),
      lead: true,
      render: (row) => (
        <>
          {row.employer}
          <div className="soft">{file.parties.find((party) => party.partyId === row.party)?.name}</div>
          <StateMark tone={TONES[row.state] ?? 'doing'}>{name('states', row.state)}</StateMark>
          {row.endReason === null ? null : <div className="soft">{name('ends', row.endReason)}</div>}
        </>
      ),
    },
    {
      key: 'month',
      title: t('columns.month'),
      align: 'end',
      render: (row) => (
        <>
          <Money fen={row.monthTake} />
          <div className="soft">{t('keeps', { amount: row.monthKeep })}</div>
        </>
      ),
    },
    {
      key: 'taken',
      title: t('columns.taken'),
      align: 'end',
      render: (row) => (
        <>
          <Money fen={row.taken} />
          <div className="soft">{t('ofTotal', { amount: row.total })}</div>
        </>
      ),
    },
    {
      key: 'silent',
      title: t('columns.silent'),
      render: (row) =>
        row.silent.length === 0 ? (
          <span className="soft">–</span>
        ) : (
          row.silent.map((month) => (
            <div key={month.toString()}>
              <StateMark tone="soon">
                <LegalDayText on={month} />
              </StateMark>
            </div>
          ))
        ),
    },
    {
      key: 'acts',
      title: t('columns.acts'),
      render: (row) => (
        <span className="row">
          {mayEnter && row.state === 'running' ? (
            <ActButton small primary onAct={() => setOpen({ act: 'month', row })}>
              {t('acts.month')}
            </ActButton>
          ) : null}
          {mayOrder && row.state !== 'ended' ? (
            <ActButton small onAct={() => setOpen({ act: 'end', row })}>
              {t('acts.end')}
            </ActButton>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {mayOrder ? (
          <ActButton small onAct={() => setOpen({ act: 'order' })}>
            {t('acts.order')}
          </ActButton>
        ) : null}
      </div>
      <Looked look={look} texts={incomeTexts} lines={2}>
        {({ livingCosts, rows }) => (
          <>
            <DataTable label={t('title')} rows={rows} columns={columns} rowKey={(row) => row.withholdingId} empty={t('empty')} />
            <Modal
              open={open !== undefined}
              onCancel={close}
              title={open === undefined ? '' : t(`acts.${open.act}`)}
              footer={null}
              destroyOnHidden
              width={520}
            >
              {open === undefined ? null : open.act === 'order' ? (
                <WithholdForm file={file} livingCosts={livingCosts} onDone={close} />
              ) : open.act === 'month' ? (
                <MonthForm
                  file={file}
                  withholding={open.row.withholdingId}
                  employer={open.row.employer}
                  take={open.row.monthTake}
                  month={open.row.silent[0]}
                  onDone={close}
                />
              ) : (
                <EndForm file={file} withholding={open.row.withholdingId} onDone={close} />
              )}
            </Modal>
          </>
        )}
      </Looked>
    </section>
  );
}
