import type { Replied } from '@duixian/contract/endpoint';
import { listBatches, openBatch } from '@duixian/funds/batch-contract';
import { moneyPanel } from '@duixian/funds/contract';
import { idFrom } from '@duixian/kernel/ids';
import { Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { PlainFact } from '../../../ui/plain-fact.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { fundsTexts } from '../texts.ts';
import { useAskOnce } from '../use-ask-once.tsx';
import type { Batch } from './batch.ts';
import { BatchWindow } from './batch-window.tsx';
import { bankTexts } from './texts.ts';
import './bank.css';

type Page = Replied<typeof listBatches>;

const CHANNELS = ['adapter', 'file'] as const;
const PROGRESS = ['waiting', 'withBank', 'paid', 'bounced', 'refused'] as const;

/** 付款批次 · Everything approved that waits goes to the bank together. */
export function BatchesSection() {
  const t = useTexts(bankTexts);
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]>('adapter');
  const [opened, setOpened] = useState<Replied<typeof openBatch> | undefined>(undefined);
  const [shown, setShown] = useState<Batch['batch'] | undefined>(undefined);
  const opening = useAct(openBatch, setOpened);
  const ask = useAskOnce();
  const payAll = () =>
    ask({
      title: t('batches.ask'),
      shown: <ToSend channel={channel} />,
      yes: t('batches.payNow'),
      onYes: () => void opening.act({ body: { channel } }),
    });
  const pages: Pages<Page> = usePages(
    listBatches,
    (before) => ({ query: before === undefined ? {} : { before: idFrom<'pay-batch'>(before) } }),
    {
      everyMs: 4_000,
    },
  );
  return (
    <section className="panel" id="batches" aria-label={t('batches.title')}>
      <div className="panel-head">
        <h2>{t('batches.title')}</h2>
        <span className="row">
          <Select
            className="bank-channel"
            size="small"
            aria-label={t('batches.channel')}
            value={channel}
            onChange={setChannel}
            options={CHANNELS.map((each) => ({ value: each, label: t(`batches.channels.${each}`) }))}
          />
          <ActButton small primary pending={opening.pending} onAct={payAll}>
            {t('batches.open')}
          </ActButton>
        </span>
      </div>
      <div className="panel-body stack">
        <span className="soft">{t('batches.lead')}</span>
        <RefusalNote problem={opening.problem} texts={fundsTexts} onRetry={opening.retry} />
        {opened === undefined ? null : <span role="status">{t('batches.opened', { items: opened.items, amount: opened.amount })}</span>}
      </div>
      <LookedPages pages={pages} texts={fundsTexts}>
        {(rows: readonly Batch[], footer) => <Batches batches={rows} footer={footer} onOpen={setShown} />}
      </LookedPages>
      <BatchWindow batch={shown} onClose={() => setShown(undefined)} />
    </section>
  );
}

/** 整批内容 · How many payments and what sum would go, and by which way. */
function ToSend({ channel }: { readonly channel: (typeof CHANNELS)[number] }) {
  const t = useTexts(bankTexts);
  const look = useCall(moneyPanel, {});
  return (
    <dl className="plain-facts">
      <PlainFact label={t('batches.channel')}>{t(`batches.channels.${channel}`)}</PlainFact>
      <PlainFact label={t('batches.all')}>
        {look.data === undefined ? (
          '–'
        ) : (
          <>
            {t('batches.count', { count: look.data.toPay.count })} <Money fen={look.data.toPay.amount} strong />
          </>
        )}
      </PlainFact>
    </dl>
  );
}

interface BatchesProps {
  readonly batches: readonly Batch[];
  readonly footer: React.ReactNode;
  readonly onOpen: (batch: Batch['batch']) => void;
}

function Batches({ batches, footer, onOpen }: BatchesProps) {
  const t = useTexts(bankTexts);
  const columns: readonly Column<Batch>[] = [
    {
      key: 'on',
      title: t('batches.on'),
      lead: true,
      render: (batch) => (
        <>
          <InstantText at={batch.openedAt} />
          <div className="soft">{batch.openedBy}</div>
        </>
      ),
    },
    { key: 'channel', title: t('batches.channel'), tight: true, render: (batch) => t(`batches.channels.${batch.channel}`) },
    { key: 'items', title: t('batches.items'), align: 'end', render: (batch) => batch.items },
    { key: 'amount', title: t('batches.amount'), align: 'end', render: (batch) => <Money fen={batch.amount} strong /> },
    {
      key: 'progress',
      title: t('batches.progress'),
      render: (batch) => (
        <span className="bank-counts">
          {PROGRESS.filter((each) => batch[each] > 0).map((each) => (
            <span key={each}>{t(`batches.${each}`, { n: batch[each] })}</span>
          ))}
        </span>
      ),
    },
    {
      key: 'see',
      title: '',
      render: (batch) => (
        <ActButton small onAct={() => onOpen(batch.batch)}>
          {t('batches.see')}
        </ActButton>
      ),
    },
  ];
  return (
    <DataTable
      label={t('batches.title')}
      rows={batches}
      columns={columns}
      rowKey={(batch) => batch.batch}
      empty={t('batches.empty')}
      footer={footer}
    />
  );
}
