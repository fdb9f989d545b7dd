import type { Replied } from '@duixian/contract/endpoint';
import { listOutages } from '@duixian/deadlines/outage-contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { outageTexts } from './texts.ts';

type Row = Replied<typeof listOutages>['rows'][number];

/** 停机记录 · Each outage opens its certificate. */
export function OutagesPage() {
  const t = useTexts(outageTexts);
  const navigate = useNavigate();
  const look = useCall(listOutages, {});
  const open = (row: Row) => void navigate({ to: '/outages/$outageId', params: { outageId: row.outageId } });
  const columns: readonly Column<Row>[] = [
    {
      key: 'from',
      title: t('columns.from'),
      lead: true,
      render: (row) => (
        <Link to="/outages/$outageId" params={{ outageId: row.outageId }}>
          <InstantText at={row.fromAt} />
        </Link>
      ),
    },
    { key: 'to', title: t('columns.to'), render: (row) => <InstantText at={row.toAt} /> },
    { key: 'open', title: t('columns.open'), align: 'end', render: (row) => row.proposed },
    { key: 'accepted', title: t('columns.accepted'), align: 'end', render: (row) => row.accepted },
    { key: 'declined', title: t('columns.declined'), align: 'end', render: (row) => row.declined },
  ];
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <div className="panel">
        <Looked look={look} texts={outageTexts}>
          {({ rows }) => (
            <DataTable label={t('title')} rows={rows} columns={columns} rowKey={(row) => row.outageId} onOpen={open} empty={t('empty')} />
          )}
        </Looked>
      </div>
    </>
  );
}
