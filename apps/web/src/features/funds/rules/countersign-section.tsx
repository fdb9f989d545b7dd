import type { Replied } from '@duixian/contract/endpoint';
import { countersignDeferral, countersignDeposit, countersignPayout, toCountersign } from '@duixian/funds/settings-contract';
import { type Id, idFrom } from '@duixian/kernel/ids';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { PayoutDrawer } from '../payout-drawer.tsx';
import { rulesTexts } from './texts.ts';

type Row = Replied<typeof toCountersign>['rows'][number];

/** 等待会签 · What the court wants signed by its supervising leader before the director approves. */
export function CountersignSection() {
  const t = useTexts(rulesTexts);
  const look = useCall(toCountersign, {}, { everyMs: 30_000 });
  const deferral = useAct(countersignDeferral);
  const deposit = useAct(countersignDeposit);
  const payout = useAct(countersignPayout);
  const [shown, setShown] = useState<Id<'payout'> | undefined>(undefined);
  const acts = { deferral, deposit, payout };
  const refused = [deferral, deposit, payout].find((act) => act.problem !== undefined);
  const sign = ({ kind, subject }: Row) => {
    if (kind === 'deferral') void deferral.act({ params: { deferral: idFrom<'deferral'>(subject) } });
    else if (kind === 'deposit') void deposit.act({ params: { deposit: idFrom<'deposit'>(subject) } });
    else void payout.act({ params: { payout: idFrom<'payout'>(subject) } });
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'case',
      title: t('signing.case'),
      lead: true,
      render: (row) => <CaseNumberText number={row.case.caseNumber} caseId={row.case.caseId} />,
    },
    {
      key: 'kind',
      title: t('signing.kind'),
      render: (row) => (
        <>
          {t(`kinds.${row.kind}`)}
          {row.reason === '' ? null : <div className="soft">{row.reason}</div>}
        </>
      ),
    },
    { key: 'amount', title: t('signing.amount'), align: 'end', render: (row) => <Money fen={row.amount} strong /> },
    {
      key: 'asked',
      title: t('signing.asked'),
      tight: true,
      render: (row) => (
        <>
          {row.askedBy} <LegalDayText on={row.askedOn} />
        </>
      ),
    },
    {
      key: 'acts',
      title: t('signing.acts'),
      render: (row) =>
        row.signedOn === null ? (
          <ActButton small primary pending={acts[row.kind].pending} onAct={() => sign(row)}>
            {t('signing.sign')}
          </ActButton>
        ) : (
          <span className="soft">{t('signing.signed', { on: row.signedOn })}</span>
        ),
    },
  ];
  return (
    <section className="panel" aria-label={t('signing.title')}>
      <div className="panel-head">
        <h2>{t('signing.title')}</h2>
      </div>
      <div className="panel-body stack">
        <span className="soft">{t('signing.lead')}</span>
        <RefusalNote problem={refused?.problem} texts={rulesTexts} onRetry={refused?.retry ?? (() => undefined)} />
      </div>
      <Looked look={look} texts={rulesTexts}>
        {({ rows }) => (
          <DataTable
            label={t('signing.title')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.subject}
            onOpen={(row) => setShown(row.kind === 'payout' ? idFrom<'payout'>(row.subject) : undefined)}
            empty={t('signing.empty')}
          />
        )}
      </Looked>
      <PayoutDrawer payout={shown} onClose={() => setShown(undefined)} />
    </section>
  );
}
