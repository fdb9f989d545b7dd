import type { Replied } from '@duixian/contract/endpoint';
import { listDistributions } from '@duixian/funds/plans-contract';
import type { Id } from '@duixian/kernel/ids';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import type { FundsCase } from '../funds-case.ts';
import { DraftPlanWindow } from './draft-plan-window.tsx';
import { PlanDrawer } from './plan-drawer.tsx';
import { PlanState } from './plan-state.tsx';
import { distributionTexts } from './texts.ts';
import './distribution.css';

type Row = Replied<typeof listDistributions>['rows'][number];

/** 本案分配 · The plans of a case, and drafting one while money waits for it. Nothing is shown where nothing is to be divided. */
export function DistributionSection({ file }: { readonly file: FundsCase }) {
  const t = useTexts(distributionTexts);
  const mayDraft = useMay('funds.draft-payout') && file.state !== 'closed';
  const look = useCall(listDistributions, { params: { case: file.caseId } });
  const [open, setOpen] = useState<Id<'distribution'> | undefined>(undefined);
  const [drafting, setDrafting] = useState(false);
  const shown = look.data;
  if (shown !== undefined && shown.rows.length === 0 && shown.waiting === 0n) return null;
  const running = shown?.rows.some((row) => row.state === 'drafted' || row.state === 'approved') === true;
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <span className="row">
          {shown === undefined || shown.waiting === 0n ? null : <span className="soft">{t('waiting', { amount: shown.waiting })}</span>}
          {mayDraft && !running && shown !== undefined && shown.waiting > 0n ? (
            <ActButton small primary onAct={() => setDrafting(true)}>
              {t('draft')}
            </ActButton>
          ) : null}
        </span>
      </div>
      <Looked look={look} texts={distributionTexts}>
        {({ rows }) => <Plans rows={rows} onOpen={setOpen} />}
      </Looked>
      <DraftPlanWindow file={file} open={drafting} onClose={() => setDrafting(false)} />
      <PlanDrawer plan={open} onClose={() => setOpen(undefined)} />
    </section>
  );
}

function Plans({ rows, onOpen }: { readonly rows: readonly Row[]; readonly onOpen: (plan: Id<'distribution'>) => void }) {
  const t = useTexts(distributionTexts);
  const columns: readonly Column<Row>[] = [
    {
      key: 'drafted',
      title: t('drafted'),
      lead: true,
      render: (row) => (
        <>
          <LegalDayText on={row.draftedOn} /> {row.draftedBy}
        </>
      ),
    },
    { key: 'pool', title: t('pool'), align: 'end', render: (row) => <Money fen={row.pool} strong /> },
    { key: 'claims', title: t('claims'), align: 'end', render: (row) => t('claimCount', { count: row.claims }) },
    {
      key: 'state',
      title: t('state'),
      render: (row) => (
        <>
          <PlanState plan={row} />
          {row.returnReason === null ? null : <div className="soft">{t('returnedBecause', { reason: row.returnReason })}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: t('acts'),
      render: (row) => (
        <ActButton small onAct={() => onOpen(row.distributionId)}>
          {t('open')}
        </ActButton>
      ),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.distributionId}
      onOpen={(row) => onOpen(row.distributionId)}
      empty={t('empty')}
    />
  );
}
