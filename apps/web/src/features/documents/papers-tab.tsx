import { listPapers } from '@duixian/documents/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { DraftWindow } from './draft-window.tsx';
import { FileList } from './file-list.tsx';
import { PaperDrawer } from './paper-drawer.tsx';
import { PaperState, ServiceStates } from './paper-state.tsx';
import type { Paper, PapersCase } from './papers-case.ts';
import { documentsTexts } from './texts.ts';
import './documents.css';

/** 文书 · Every paper of the case with its state, its service, and what this person may do with it. */
export function PapersTab({ file }: { readonly file: PapersCase }) {
  const t = useTexts(documentsTexts);
  const mayDraft = useMay('documents.draft');
  const navigate = useNavigate();
  const drafting = useSearch({ from: '/office/cases/$caseId' }).open === 'paper' && mayDraft;
  const setDrafting = (open: boolean) => void navigate({ to: '.', search: { tab: 'papers', open: open ? 'paper' : undefined } });
  const [openId, setOpenId] = useState<string | undefined>(undefined);
  const look = useCall(listPapers, { params: { case: file.caseId } }, { everyMs: 5_000 });
  const columns = useColumns((paper) => setOpenId(paper.documentId));
  return (
    <div className="stack">
      <section className="panel" aria-label={t('title')}>
        <div className="panel-head">
          <h2>{t('title')}</h2>
          {mayDraft ? (
            <ActButton primary small onAct={() => setDrafting(true)}>
              {t('draft')}
            </ActButton>
          ) : null}
        </div>
        <Looked look={look} texts={documentsTexts}>
          {({ rows }) => (
            <>
              <DataTable
                label={t('title')}
                rows={rows}
                columns={columns}
                rowKey={(paper) => paper.documentId}
                onOpen={(paper) => setOpenId(paper.documentId)}
                empty={t('empty')}
              />
              <PaperDrawer file={file} paper={rows.find((paper) => paper.documentId === openId)} onClose={() => setOpenId(undefined)} />
            </>
          )}
        </Looked>
      </section>
      <FileList caseId={file.caseId} />
      <DraftWindow file={file} open={drafting} onClose={() => setDrafting(false)} onDrafted={setOpenId} />
    </div>
  );
}

function useColumns(open: (paper: Paper) => void): readonly Column<Paper>[] {
  const t = useTexts(documentsTexts);
  const zh = useLanguage() === 'zh';
  return [
    {
      key: 'title',
      title: t('columns.title'),
      lead: true,
      render: (paper) => (
        <>
          <button type="button" className="quiet-button" onClick={() => open(paper)}>
            {zh ? paper.titleZh : paper.titleEn}
          </button>
          {paper.number === null ? null : <div className="case-number soft">{paper.number}</div>}
        </>
      ),
    },
    { key: 'addressee', title: t('columns.addressee'), render: (paper) => paper.addressee },
    { key: 'state', title: t('columns.state'), render: (paper) => <PaperState state={paper.state} /> },
    { key: 'service', title: t('columns.service'), render: (paper) => <ServiceStates paper={paper} /> },
    {
      key: 'drafted',
      title: t('columns.drafted'),
      tight: true,
      render: (paper) => (
        <>
          {paper.draftedBy} <LegalDayText on={paper.draftedOn} />
        </>
      ),
    },
    {
      key: 'acts',
      title: t('columns.acts'),
      render: (paper) => {
        const acts = paper.acts.filter((act) => act !== 'discard');
        return acts.length === 0 ? (
          <span className="soft">–</span>
        ) : (
          <ActButton small onAct={() => open(paper)}>
            {acts.map((act) => t(`acts.${act}`)).join(' / ')}
          </ActButton>
        );
      },
    },
  ];
}
