import type { Replied } from '@duixian/contract/endpoint';
import { listDraftsToSeal, sealDocument, showPaper } from '@duixian/documents/contract';
import { Drawer } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../api/address.ts';
import { useAct } from '../../api/use-act.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { DocumentsRefusal } from './documents-refusal.tsx';
import { documentsTexts } from './texts.ts';
import './documents.css';

type Page = Replied<typeof listDraftsToSeal>;
type Draft = Page['rows'][number];

/** 待用印 · Drafts that wait for the seal, each to be read before it is sealed. */
export function ToSealSection() {
  const t = useTexts(documentsTexts);
  const zh = useLanguage() === 'zh';
  const pages: Pages<Page> = usePages(listDraftsToSeal, (after) => ({ query: after === undefined ? {} : { after } }), { everyMs: 15_000 });
  const [open, setOpen] = useState<Draft | undefined>(undefined);
  const sealing = useAct(sealDocument, () => setOpen(undefined));
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
    {
      key: 'acts',
      title: t('columns.acts'),
      render: (draft) =>
        draft.maySeal ? (
          <ActButton small onAct={() => setOpen(draft)}>
            {t('acts.seal')}
          </ActButton>
        ) : (
          <span className="soft">
            {draft.awaits === null ? t('toSeal.own') : t('approving.awaits', { step: t(`steps.${draft.awaits}`) })}
          </span>
        ),
    },
  ];
  return (
    <section className="panel" aria-label={t('toSeal.title')}>
      <div className="panel-head">
        <h2>{t('toSeal.title')}</h2>
      </div>
      <LookedPages pages={pages} texts={documentsTexts}>
        {(rows: readonly Draft[], footer) => (
          <DataTable
            label={t('toSeal.title')}
            rows={rows}
            columns={columns}
            rowKey={(draft) => draft.documentId}
            onOpen={setOpen}
            empty={t('toSeal.empty')}
            footer={footer}
          />
        )}
      </LookedPages>
      <Drawer
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        size={760}
        destroyOnHidden
        title={open === undefined ? '' : `${zh ? open.titleZh : open.titleEn} · ${open.addressee}`}
      >
        {open === undefined ? null : (
          <div className="stack">
            <div className="row">
              <ActButton
                primary
                hotkey="ctrl+enter"
                disabled={!open.maySeal}
                pending={sealing.pending}
                onAct={() => void sealing.act({ params: { document: open.documentId } })}
              >
                {t('acts.seal')}
              </ActButton>
              {open.maySeal ? null : <span className="soft">{t('toSeal.own')}</span>}
            </div>
            <DocumentsRefusal problem={sealing.problem} onRetry={sealing.retry} />
            <PdfView src={addressOf(showPaper, { document: open.documentId })} title={t('drawer.unsealed')} />
          </div>
        )}
      </Drawer>
    </section>
  );
}
