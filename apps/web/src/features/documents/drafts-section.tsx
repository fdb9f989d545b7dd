import type { WaitingDraft } from '@duixian/documents/waiting-contract';
import { Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PageOfRows, Pages } from '../../api/use-pages.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { documentsTexts } from './texts.ts';
import './documents.css';

interface Props<Draft extends WaitingDraft> {
  readonly title: string;
  readonly empty: string;
  readonly pages: Pages<PageOfRows<Draft>>;
  /** What can be done with a row, where it stands in the list. */
  readonly act: (draft: Draft, open: () => void) => ReactNode;
  /** The paper opened, to be read before anything is done with it. */
  readonly reading: (draft: Draft, close: () => void) => ReactNode;
}

/** 待办文书 · Drafts that wait for somebody's step, each to be read before it is taken. */
export function DraftsSection<Draft extends WaitingDraft>({ title, empty, pages, act, reading }: Props<Draft>) {
  const t = useTexts(documentsTexts);
  const zh = useLanguage() === 'zh';
  const [open, setOpen] = useState<Draft | undefined>(undefined);
  const close = () => setOpen(undefined);
  const columns: readonly Column<Draft>[] = [
    {
      key: 'title',
      title: t('columns.title'),
      lead: true,
      render: (draft) => (
        <button type="button" className="quiet-button" onClick={() => setOpen(draft)}>
          {zh ? draft.titleZh : draft.titleEn}
        </button>
      ),
    },
    {
      key: 'number',
      title: t('columns.number'),
      tight: true,
      render: (draft) => <CaseNumberText number={draft.caseNumber} caseId={draft.caseId} />,
    },
    { key: 'addressee', title: t('columns.addressee'), render: (draft) => draft.addressee },
    {
      key: 'drafted',
      title: t('columns.drafted'),
      tight: true,
      render: (draft) => (
        <>
          {draft.draftedBy} <LegalDayText on={draft.draftedOn} />
        </>
      ),
    },
    { key: 'acts', title: t('columns.acts'), render: (draft) => act(draft, () => setOpen(draft)) },
  ];
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <LookedPages pages={pages} texts={documentsTexts}>
        {(rows: readonly Draft[], footer) => (
          <DataTable
            label={title}
            rows={rows}
            columns={columns}
            rowKey={(draft) => draft.documentId}
            onOpen={setOpen}
            empty={empty}
            footer={footer}
          />
        )}
      </LookedPages>
      <Drawer
        open={open !== undefined}
        onClose={close}
        size={760}
        destroyOnHidden
        title={open === undefined ? '' : `${zh ? open.titleZh : open.titleEn} · ${open.addressee}`}
      >
        {open === undefined ? null : <div className="stack">{reading(open, close)}</div>}
      </Drawer>
    </section>
  );
}
