import type { Replied } from '@duixian/contract/endpoint';
import { distributionsToApprove } from '@duixian/funds/plans-contract';
import type { Id } from '@duixian/kernel/ids';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { PlanDrawer } from './plan-drawer.tsx';
import { distributionTexts } from './texts.ts';
import './distribution.css';

type Row = Replied<typeof distributionsToApprove>['rows'][number];

/** 待批分配方案 · Approved, they go out to the parties; nobody is paid by it. */
export function DistributionApprovals() {
  const t = useTexts(distributionTexts);
  const look = useCall(distributionsToApprove, {}, { everyMs: 30_000 });
  const [open, setOpen] = useState<Id<'distribution'> | undefined>(undefined);
  const columns: readonly Column<Row>[] = [
    {
      key: 'case',
      title: t('case'),
      lead: true,
      render: (row) => <CaseNumberText number={row.case.caseNumber} caseId={row.case.caseId} />,
    },
    { key: 'pool', title: t('pool'), align: 'end', render: (row) => <Money fen={row.pool} strong /> },
    { key: 'claims', title: t('claims'), align: 'end', render: (row) => t('claimCount', { count: row.claims }) },
    {
      key: 'drafted',
      title: t('drafted'),
      tight: true,
      render: (row) => (
        <>
          {row.draftedBy} <LegalDayText on={row.draftedOn} />
        </>
      ),
    },
    {
      key: 'acts',
      title: t('acts'),
      render: (row) => (
        <ActButton small primary onAct={() => setOpen(row.distributionId)}>
          {t('open')}
        </ActButton>
      ),
    },
  ];
  return (
    <section className="panel" id="distributions" aria-label={t('approvals')}>
      <div className="panel-head">
        <h2>{t('approvals')}</h2>
      </div>
      <Looked look={look} texts={distributionTexts}>
        {({ rows }) => (
          <DataTable
            label={t('approvals')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.distributionId}
            onOpen={(row) => setOpen(row.distributionId)}
            empty={t('noApprovals')}
          />
        )}
      </Looked>
      <PlanDrawer plan={open} onClose={() => setOpen(undefined)} />
    </section>
  );
}
