import type { Replied } from '@duixian/contract/endpoint';
import { noticeDays } from '@duixian/hub/notices-contract';
import { Link } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { findText, useTexts } from '../../texts/use-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { ordersTexts } from './texts.ts';

type Shown = Replied<typeof noticeDays>;
type Day = Shown['days'][number];
type Gap = Shown['gaps'][number];
type Incident = Shown['incidents'][number];

/** 通知收发 · Sent = received, day by day; each missing confirmation has its row, each gap of a day and channel its incident. */
export function OperationsPage() {
  const t = useTexts(ordersTexts);
  const look = useCall(noticeDays, {});
  const number = (key: 'sent' | 'received' | 'failed'): Column<Day> => ({
    key,
    title: t(`operations.${key}`),
    align: 'end',
    render: (row) => <span className="num">{row[key]}</span>,
  });
  const days: readonly Column<Day>[] = [
    { key: 'on', title: t('operations.on'), lead: true, render: (row) => <LegalDayText on={row.on} /> },
    number('sent'),
    number('received'),
    number('failed'),
    {
      key: 'gap',
      title: t('operations.gap'),
      align: 'end',
      render: (row) => (row.gap === 0 ? <span className="num">0</span> : <StateMark tone="urgent">{row.gap}</StateMark>),
    },
  ];
  const gaps: readonly Column<Gap>[] = [
    { key: 'kind', title: t('operations.kind'), lead: true, render: (row) => t(`operations.kinds.${row.kind}`) },
    { key: 'person', title: t('operations.person'), tight: true, render: (row) => row.person },
    { key: 'channel', title: t('operations.channel'), render: (row) => wordOf('channels', row.channel) },
    { key: 'on', title: t('operations.on'), render: (row) => <LegalDayText on={row.sentOn} /> },
    {
      key: 'reason',
      title: t('operations.reason'),
      render: (row) => (row.reason === null ? t('operations.silent') : wordOf('reasons', row.reason)),
    },
  ];
  return (
    <>
      <PageTitle
        title={t('operations.title')}
        sub={
          <>
            {t('operations.sub')} <Link to="/hub">{t('operations.back')}</Link>
          </>
        }
      />
      <Looked look={look} texts={ordersTexts} lines={8}>
        {(found) => (
          <div className="stack">
            <div className="panel">
              <DataTable label={t('operations.title')} rows={found.days} columns={days} rowKey={(row) => row.on.toString()} />
            </div>
            <h2>{t('operations.incidents')}</h2>
            <Incidents rows={found.incidents} />
            <h2>{t('operations.gaps')}</h2>
            <div className="panel">
              <DataTable
                label={t('operations.gaps')}
                rows={found.gaps}
                columns={gaps}
                rowKey={(row) => row.noticeId}
                empty={t('operations.none')}
              />
            </div>
          </div>
        )}
      </Looked>
    </>
  );
}

/** 通知事故 · Whose each is and by when; an ended one with the word it was explained by. */
function Incidents({ rows }: { readonly rows: readonly Incident[] }) {
  const t = useTexts(ordersTexts);
  const columns: readonly Column<Incident>[] = [
    { key: 'on', title: t('operations.sentOn'), lead: true, render: (row) => <LegalDayText on={row.on} /> },
    { key: 'channel', title: t('operations.channel'), tight: true, render: (row) => wordOf('channels', row.channel) },
    { key: 'missing', title: t('operations.missing'), align: 'end', render: (row) => <span className="num">{row.missing}</span> },
    {
      key: 'state',
      title: t('operations.state'),
      render: (row) => <StateMark tone={row.state === 'open' ? 'urgent' : 'done'}>{t(`operations.states.${row.state}`)}</StateMark>,
    },
    {
      key: 'owner',
      title: t('operations.owner'),
      tight: true,
      render: (row) => row.endedBy ?? row.owner ?? <span className="soft">{t('operations.unclaimed')}</span>,
    },
    { key: 'due', title: t('operations.due'), render: (row) => <LegalDayText on={row.endedOn ?? row.dueOn} /> },
    {
      key: 'words',
      title: t('operations.words'),
      render: (row) => row.words ?? (row.state === 'open' ? <Link to="/desk">{t('operations.toDesk')}</Link> : '–'),
    },
  ];
  return (
    <div className="panel">
      <DataTable
        label={t('operations.incidents')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.incident}
        toneOf={(row) => (row.state === 'open' ? 'overdue' : undefined)}
        empty={t('operations.noIncidents')}
      />
    </div>
  );
}

function wordOf(of: 'channels' | 'reasons', word: string): string {
  return findText(ordersTexts.namespace, `operations.${of}.${word}`, {}) ?? word;
}
