import type { Replied } from '@duixian/contract/endpoint';
import { showPaper } from '@duixian/documents/contract';
import { notePrinted, printingDesk } from '@duixian/documents/printing-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../../api/address.ts';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { PapersNav } from '../batches/papers-nav.tsx';
import { DocumentsRefusal } from '../documents-refusal.tsx';
import { documentsTexts } from '../texts.ts';
import { printingTexts } from './texts.ts';
import './printing.css';

type Desk = Replied<typeof printingDesk>;
type Receiver = Desk['receivers'][number];

/** 打印台 · The papers of one day receiver by receiver, and their envelopes when the page is printed. */
export function PrintingPage() {
  const t = useTexts(printingTexts);
  const { on } = useSearch({ from: '/office/papers/printing' });
  const navigate = useNavigate();
  const day = on === undefined ? undefined : dayFromText(on);
  const look = useCall(printingDesk, { query: day === undefined ? {} : { on: day } }, { keepLast: true });
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          <>
            <DayField
              aria-label={t('on')}
              value={on ?? look.data?.on.toString() ?? ''}
              onChange={(text) => void navigate({ to: '/papers/printing', search: text === '' ? {} : { on: text } })}
            />
            <ActButton primary disabled={(look.data?.receivers.length ?? 0) === 0} onAct={() => window.print()}>
              {t('print')}
            </ActButton>
          </>
        }
      />
      <PapersNav />
      <Looked look={look} texts={documentsTexts}>
        {(desk) => (
          <>
            <DayList desk={desk} />
            {desk.receivers.map((receiver) => (
              <Envelope key={`${receiver.addressee} ${receiver.address}`} receiver={receiver} />
            ))}
          </>
        )}
      </Looked>
    </>
  );
}

function DayList({ desk }: { readonly desk: Desk }) {
  const t = useTexts(printingTexts);
  const [left, setLeft] = useState(false);
  const marking = useAct(notePrinted);
  const unprinted = (of: readonly Receiver[]) =>
    of.flatMap((one) => one.papers.flatMap((paper) => (paper.printed ? [] : [paper.serviceId])));
  const mark = (of: readonly Receiver[]) => void marking.act({ body: { services: unprinted(of) } });
  const all = unprinted(desk.receivers);
  const shown = left ? desk.receivers.filter((receiver) => unprinted([receiver]).length > 0) : desk.receivers;
  const zh = useLanguage() === 'zh';
  const name = useNameIn(documentsTexts);
  const columns: readonly Column<Receiver>[] = [
    {
      key: 'receiver',
      title: t('receiver'),
      lead: true,
      render: (row) => (
        <>
          <strong>{row.addressee}</strong>
          <div className="soft">{row.address}</div>
        </>
      ),
    },
    {
      key: 'papers',
      title: t('papers'),
      render: (row) =>
        row.papers.map((paper) => (
          <div key={paper.serviceId}>
            <a href={addressOf(showPaper, { document: paper.documentId })} target="_blank" rel="noreferrer">
              {zh ? paper.titleZh : paper.titleEn}
            </a>{' '}
            <span className="case-number soft">{paper.number ?? paper.caseNumber}</span>
          </div>
        )),
    },
    {
      key: 'channel',
      title: t('channel'),
      render: (row) =>
        row.papers.map((paper) => (
          <div key={paper.serviceId}>
            {name('channels', paper.channel)} {paper.tracking}
          </div>
        )),
    },
  ];
  const printed: Column<Receiver> = {
    key: 'printed',
    title: t('printed'),
    render: (row) => (
      <>
        {row.papers.map((paper) => (
          <div key={paper.serviceId}>
            {paper.printed === null ? (
              <StateMark tone="todo">{t('notYet')}</StateMark>
            ) : (
              <>
                <StateMark tone="done">{t('done', { by: paper.printed.by })}</StateMark> <InstantText at={paper.printed.at} />
              </>
            )}
          </div>
        ))}
        {unprinted([row]).length === 0 ? null : (
          <ActButton small pending={marking.pending} onAct={() => mark([row])}>
            {t('mark')}
          </ActButton>
        )}
      </>
    ),
  };
  const papers = desk.receivers.reduce((sum, receiver) => sum + receiver.papers.length, 0);
  return (
    <section className="panel" aria-label={t('list', { on: desk.on })}>
      <div className="panel-head">
        <h2>{t('list', { on: desk.on })}</h2>
        <span className="soft">{t('count', { receivers: desk.receivers.length, papers })}</span>
        {papers === 0 ? null : (
          <span className="row printing-acts">
            <Checkbox checked={left} onChange={(event) => setLeft(event.target.checked)}>
              {t('unprinted')}
            </Checkbox>
            <ActButton small disabled={all.length === 0} pending={marking.pending} onAct={() => mark(desk.receivers)}>
              {t('markAll', { n: all.length })}
            </ActButton>
          </span>
        )}
      </div>
      <DocumentsRefusal problem={marking.problem} onRetry={marking.retry} />
      <DataTable
        label={t('title')}
        rows={shown}
        columns={[...columns, printed]}
        rowKey={(row) => `${row.addressee} ${row.address}`}
        empty={papers === 0 ? t('empty') : t('allPrinted')}
      />
    </section>
  );
}

function Envelope({ receiver }: { readonly receiver: Receiver }) {
  const t = useTexts(printingTexts);
  const zh = useLanguage() === 'zh';
  return (
    <section className="envelope">
      <p className="envelope-address">{receiver.address}</p>
      <p className="envelope-name">
        {receiver.addressee} {t('to')}
      </p>
      <p>{t('enclosed', { titles: receiver.papers.map((paper) => `${zh ? paper.titleZh : paper.titleEn} ${paper.number ?? ''}`) })}</p>
    </section>
  );
}
