import type { caseOrders } from '@duixian/assets/sweep-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import type { Holdings, PropertyCase } from '../property-case.ts';
import { DecideProposal } from './decide-proposal.tsx';
import { ordersTexts } from './texts.ts';

type Proposal = Replied<typeof caseOrders>['proposals'][number];

const TONES: Readonly<Record<string, StateTone>> = { proposed: 'doing', approved: 'done', declined: 'stopped' };

interface Props {
  readonly file: PropertyCase;
  readonly holdings: Holdings;
  readonly proposals: readonly Proposal[];
}

/** Proposals of one case with what became of each. */
export function CaseProposals({ file, holdings, proposals }: Props) {
  const t = useTexts(ordersTexts);
  const name = useNameIn(ordersTexts);
  const word = useWord();
  if (proposals.length === 0) return null;
  const columns: readonly Column<Proposal>[] = [
    {
      key: 'what',
      title: t('proposals.columns.what'),
      lead: true,
      render: (row) => {
        const asset = holdings.assets.find((each) => each.assetId === row.asset);
        return (
          <>
            {asset === undefined ? '–' : `${word('assetKind', asset.kind)} · ${asset.label}`}{' '}
            {row.amount === null ? null : <Money fen={row.amount} />}
            <div className="soft">{t('proposals.ruling', { number: row.rulingNumber })}</div>
          </>
        );
      },
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
        row.state === 'proposed' && row.mayDecide ? (
          <DecideProposal caseId={file.caseId} proposal={row.proposalId} />
        ) : (
          <>
            <StateMark tone={TONES[row.state] ?? 'doing'}>{name('proposals.states', row.state)}</StateMark>
            {row.decisionReason === null ? null : <div className="soft">{t('proposals.decided', { reason: row.decisionReason })}</div>}
          </>
        ),
    },
  ];
  return <DataTable label={t('proposals.title')} rows={proposals} columns={columns} rowKey={(row) => row.proposalId} />;
}
