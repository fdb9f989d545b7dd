import type { Replied } from '@duixian/contract/endpoint';
import { listReconciliations, reconcile } from '@duixian/funds/reconciliation-contract';
import { dayFromText } from '@duixian/kernel/legal-day';
import { subtractFen } from '@duixian/kernel/money';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useSession } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { MonthReminder } from '../rules/month-reminder.tsx';
import { fundsTexts } from '../texts.ts';
import { ReconciliationWindow } from './reconciliation-window.tsx';
import type { Report } from './report.ts';
import { bankTexts } from './texts.ts';
import './bank.css';

type Page = Replied<typeof listReconciliations>;

/** 对账 · Books beside bank, day by day. */
export function ReconciliationsSection() {
  const t = useTexts(bankTexts);
  const { today } = useSession();
  const [on, setOn] = useState(today.toString());
  const [shown, setShown] = useState<Report['reconciliation'] | undefined>(undefined);
  const making = useAct(reconcile, (done) => setShown(done.reconciliation));
  const pages: Pages<Page> = usePages(listReconciliations, (after) => ({ query: after === undefined ? {} : { after } }), {
    everyMs: 30_000,
  });
  const day = dayFromText(on);
  return (
    <section className="panel" id="reconciliations" aria-label={t('reconciliations.title')}>
      <div className="panel-head">
        <h2>{t('reconciliations.title')}</h2>
        <span className="bank-head-acts">
          <DayField value={on} onChange={setOn} aria-label={t('reconciliations.day')} />
          <ActButton
            small
            primary
            pending={making.pending}
            disabled={day === undefined}
            onAct={() => void (day === undefined ? undefined : making.act({ body: { on: day } }))}
          >
            {t('reconciliations.make')}
          </ActButton>
        </span>
      </div>
      <div className="panel-body stack">
        <span className="soft">{t('reconciliations.lead')}</span>
        <MonthReminder onOpen={setShown} />
        <RefusalNote problem={making.problem} texts={fundsTexts} onRetry={making.retry} />
      </div>
      <LookedPages pages={pages} texts={fundsTexts}>
        {(rows: readonly Report[], footer) => <Reports reports={rows} footer={footer} onOpen={setShown} />}
      </LookedPages>
      <ReconciliationWindow report={shown} onClose={() => setShown(undefined)} />
    </section>
  );
}

interface ReportsProps {
  readonly reports: readonly Report[];
  readonly footer: React.ReactNode;
  readonly onOpen: (report: Report['reconciliation']) => void;
}

function Reports({ reports, footer, onOpen }: ReportsProps) {
  const t = useTexts(bankTexts);
  const columns: readonly Column<Report>[] = [
    {
      key: 'on',
      title: t('reconciliations.on'),
      lead: true,
      tight: true,
      render: (report) => (
        <>
          <LegalDayText on={report.on} />
          <div className="soft">{t('reconciliations.version', { version: report.version })}</div>
        </>
      ),
    },
    { key: 'ledger', title: t('reconciliations.ledger'), align: 'end', render: (report) => <Money fen={report.ledger} /> },
    {
      key: 'bank',
      title: t('reconciliations.bank'),
      align: 'end',
      render: (report) =>
        report.bank === null ? <span className="soft">{t('reconciliations.noBank')}</span> : <Money fen={report.bank} />,
    },
    {
      key: 'difference',
      title: t('reconciliations.difference'),
      align: 'end',
      render: (report) => <Money fen={report.bank === null ? null : subtractFen(report.bank, report.ledger)} strong />,
    },
    {
      key: 'differences',
      title: t('reconciliations.differences'),
      render: (report) => (
        <StateMark tone={report.differences === 0 ? 'done' : 'overdue'}>
          {report.differences === 0 ? t('reconciliations.none') : t('reconciliations.count', { n: report.differences })}
        </StateMark>
      ),
    },
    {
      key: 'chain',
      title: t('reconciliations.chain'),
      render: (report) => (
        <StateMark tone={report.sound ? 'done' : 'failed'}>
          {t(report.sound ? 'reconciliations.sound' : 'reconciliations.broken')}
        </StateMark>
      ),
    },
    {
      key: 'signed',
      title: t('reconciliations.signed'),
      render: (report) =>
        report.signatures.length === 0
          ? t('reconciliations.unsigned')
          : report.signatures.map((each) => (
              <div key={each.side}>
                {t(`reconciliations.sides.${each.side}`)} {each.by}
              </div>
            )),
    },
    {
      key: 'see',
      title: '',
      render: (report) => (
        <ActButton small onAct={() => onOpen(report.reconciliation)}>
          {t('reconciliations.see')}
        </ActButton>
      ),
    },
  ];
  return (
    <DataTable
      label={t('reconciliations.title')}
      rows={reports}
      columns={columns}
      rowKey={(report) => report.reconciliation}
      empty={t('reconciliations.empty')}
      footer={footer}
    />
  );
}
