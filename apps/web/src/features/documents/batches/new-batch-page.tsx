import type { Replied } from '@duixian/contract/endpoint';
import { draftBatch, listCandidates } from '@duixian/documents/batch-contract';
import { listKinds } from '@duixian/documents/file-contract';
import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Looked, LookedPages } from '../../../ui/wait-states.tsx';
import { DocumentsRefusal } from '../documents-refusal.tsx';
import { type DraftKind, EntryField, factsFromForm } from '../entry-field.tsx';
import { UnverifiedNote } from '../unverified-note.tsx';
import { PapersNav } from './papers-nav.tsx';
import { batchTexts } from './texts.ts';

type Page = Replied<typeof listCandidates>;
type Candidate = Page['rows'][number];

const MOST = 500;

/** 新建批次 · A kind of paper and the cases it is made for. */
export function NewBatchPage() {
  const t = useTexts(batchTexts);
  const zh = useLanguage() === 'zh';
  const kinds = useCall(listKinds, {});
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  return (
    <>
      <PageTitle title={t('new.title')} sub={t('sub')} />
      <PapersNav />
      <Looked look={kinds} texts={batchTexts}>
        {({ rows }) => {
          const kind = rows.find((one) => one.kind === chosen);
          return (
            <div className="stack">
              <Select
                aria-label={t('new.kind')}
                placeholder={t('new.needKind')}
                showSearch={{ optionFilterProp: 'label' }}
                value={chosen}
                onChange={setChosen}
                options={rows.map((one) => ({ value: one.kind, label: zh ? one.titleZh : one.titleEn }))}
              />
              {kind === undefined ? null : <Choosing key={kind.kind} kind={kind} />}
            </div>
          );
        }}
      </Looked>
    </>
  );
}

function Choosing({ kind }: { readonly kind: DraftKind }) {
  const t = useTexts(batchTexts);
  const word = useWord();
  const navigate = useNavigate();
  const [form] = Form.useForm();
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const making = useAct(draftBatch, ({ batchId }) => void navigate({ to: '/papers/batches/$batch', params: { batch: batchId } }));
  const pages: Pages<Page> = usePages(listCandidates, (after) => ({
    query: { kind: kind.kind, ...(words === '' ? {} : { words }), ...(after === undefined ? {} : { after }) },
  }));
  const listed = pages.pages?.flatMap((page) => page.rows) ?? [];
  const cases = listed.filter((row) => selected.has(row.caseId)).slice(0, MOST);
  const columns: readonly Column<Candidate>[] = [
    {
      key: 'number',
      title: t('new.number'),
      lead: true,
      render: (row) => (
        <>
          <CaseNumberText number={row.caseNumber} caseId={row.caseId} />
          <div className="soft">{row.summary}</div>
        </>
      ),
    },
    { key: 'stage', title: t('new.stage'), tight: true, render: (row) => word('stage', row.stage) },
    { key: 'filed', title: t('new.filed'), tight: true, render: (row) => <LegalDayText on={row.filedOn} /> },
  ];
  const submit = (values: Readonly<Record<string, unknown>>) =>
    void making.act({
      body: { kinds: [kind.kind], cases: cases.map((row) => row.caseId), facts: factsFromForm(kind.entries, values) },
    });
  return (
    <Form form={form} layout="vertical" onFinish={submit} className="stack">
      <p className="soft">{kind.basis}</p>
      <UnverifiedNote articles={kind.unverified} />
      {kind.entries.length === 0 ? null : (
        <section className="panel panel-body" aria-label={t('new.entries')}>
          <h2>{t('new.entries')}</h2>
          {kind.entries.map((entry) => (
            <EntryField key={entry.fact} entry={entry} required={false} />
          ))}
        </section>
      )}
      <section className="panel" aria-label={t('new.cases')}>
        <div className="batch-choice">
          <Input.Search
            aria-label={t('new.find')}
            placeholder={t('new.find')}
            maxLength={40}
            allowClear
            onSearch={(typed) => setWords(typed.trim())}
            style={{ width: 240 }}
          />
          <ActButton disabled={listed.length === 0} onAct={() => setSelected(new Set(listed.map((row) => row.caseId)))}>
            {t('new.all', { count: listed.length })}
          </ActButton>
          <ActButton disabled={selected.size === 0} onAct={() => setSelected(new Set())}>
            {t('new.none')}
          </ActButton>
          <ActButton primary submits disabled={cases.length === 0} pending={making.pending}>
            {t('new.submit', { count: cases.length })}
          </ActButton>
        </div>
        <DocumentsRefusal problem={making.problem} onRetry={making.retry} />
        <LookedPages pages={pages} texts={batchTexts}>
          {(rows: readonly Candidate[], footer) => (
            <DataTable
              label={t('new.cases')}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.caseId}
              selected={selected}
              onSelect={setSelected}
              empty={t('new.empty')}
              footer={footer}
            />
          )}
        </LookedPages>
      </section>
    </Form>
  );
}
