import { openProposals } from '@duixian/assets/sweep-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { useCall } from '../../../api/use-call.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { DecideProposal } from './decide-proposal.tsx';
import { ordersTexts } from './texts.ts';

type Row = Replied<typeof openProposals>['rows'][number];

/** 待审批控制措施 · In all cases one may see, oldest first. */
export function OpenProposals() {
  const t = useTexts(ordersTexts);
  const name = useNameIn(ordersTexts);
  const word = useWord();
  const look = useCall(openProposals, {}, { everyMs: 15_000 });
  const columns: readonly Column<Row>[] = [
    {
      key: 'case',
      title: t('proposals.columns.case'),
      lead: true,
      render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
    },
    {
      key: 'what',
      title: t('proposals.columns.what'),
      render: (row) => (
        <>
          {word('assetKind', row.kind)} · {row.label} {row.amount === null ? null : <Money fen={row.amount} strong />}
          <div className="soft">{t('proposals.ruling', { number: row.rulingNumber })}</div>
        </>
      ),
    },
    {
      key: 'why',
      title: t('proposals.columns.why'),
      render: (row) => row.grounds.map((ground) => <div key={ground}>{name('proposals.grounds', ground)}</div>),
    },
    { key: 'on', title: t('proposals.columns.on'), render: (row) => <LegalDayText on={row.proposedOn} /> },
    {
      key: 'acts',
      title: t('proposals.columns.acts'),
      render: (row) =>
        row.own ? <span className="soft">{t('proposals.own')}</span> : <DecideProposal caseId={row.caseId} proposal={row.proposalId} />,
    },
  ];
  return (
    <section className="panel" aria-label={t('proposals.title')}>
      <div className="panel-head">
        <h2>{t('proposals.title')}</h2>
      </div>
      <Looked look={look} texts={ordersTexts}>
        {({ rows }) => (
          <DataTable
            label={t('proposals.title')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.proposalId}
            empty={t('proposals.empty')}
          />
        )}
      </Looked>
    </section>
  );
}
