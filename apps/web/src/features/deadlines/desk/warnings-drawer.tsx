import type { Replied } from '@duixian/contract/endpoint';
import { listWarnings, seeWarning } from '@duixian/deadlines/contract';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { deadlinesTexts } from '../texts.ts';
import { warningTexts } from './texts.ts';

type Page = Replied<typeof listWarnings>;
type Warning = Page['rows'][number];

/** 未阅预警 · Told to this reader's post and not read yet, by their last day; each is read once. */
export function WarningsDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTexts(warningTexts);
  return (
    <Drawer open={open} onClose={onClose} title={t('title')} size={720} destroyOnHidden>
      {open ? <Warnings onLeave={onClose} /> : null}
    </Drawer>
  );
}

function Warnings({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTexts(warningTexts);
  const zh = useLanguage() === 'zh';
  const pages: Pages<Page> = usePages(listWarnings, (after) => ({ query: after === undefined ? {} : { after } }));
  const seeing = useAct(seeWarning);
  const columns: readonly Column<Warning>[] = [
    { key: 'term', title: t('columns.term'), lead: true, render: (row) => (zh ? row.name.zh : row.name.en) },
    { key: 'due', title: t('columns.due'), render: (row) => <LegalDayText on={row.dueOn} clockId={row.clockId} /> },
    {
      key: 'number',
      title: t('columns.number'),
      render: (row) => (
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{ tab: 'clocks' }} onClick={onLeave}>
          {row.caseNumber}
        </Link>
      ),
    },
    { key: 'rung', title: t('columns.rung'), tight: true, render: (row) => t('rung', { n: row.rung, on: row.rungOn }) },
    {
      key: 'seen',
      title: t('columns.seen'),
      render: (row) => (
        <ActButton small pending={seeing.pending} onAct={() => void seeing.act({ params: { warning: row.warningId } })}>
          {t('seen')}
        </ActButton>
      ),
    },
  ];
  return (
    <>
      <RefusalNote problem={seeing.problem} texts={deadlinesTexts} onRetry={seeing.retry} />
      <LookedPages pages={pages} texts={deadlinesTexts}>
        {(rows: readonly Warning[], footer) => (
          <DataTable
            label={t('title')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.warningId}
            toneOf={(row) => (row.level === 'overdue' ? 'overdue' : row.level === 'red' ? 'soon' : undefined)}
            empty={t('empty')}
            footer={footer}
          />
        )}
      </LookedPages>
    </>
  );
}
