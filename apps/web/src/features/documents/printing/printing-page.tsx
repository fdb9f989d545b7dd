import type { Replied } from '@duixian/contract/endpoint';
import { showPaper } from '@duixian/documents/contract';
import { printingDesk } from '@duixian/documents/printing-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { addressOf } from '../../../api/address.ts';
import { useCall } from '../../../api/use-call.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { PapersNav } from '../batches/papers-nav.tsx';
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
  const papers = desk.receivers.reduce((sum, receiver) => sum + receiver.papers.length, 0);
  return (
    <section className="panel" aria-label={t('list', { on: desk.on })}>
      <div className="panel-head">
        <h2>{t('list', { on: desk.on })}</h2>
        <span className="soft">{t('count', { receivers: desk.receivers.length, papers })}</span>
      </div>
      <DataTable
        label={t('title')}
        rows={desk.receivers}
        columns={columns}
        rowKey={(row) => `${row.addressee} ${row.address}`}
        empty={t('empty')}
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
