import type { CaseId } from '@duixian/kernel/ids';
import type { ReactNode } from 'react';
import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Empty } from '../../../ui/wait-states.tsx';
import type { Debtor, Only } from './debtor-view.ts';
import { debtorTexts } from './texts.ts';

type Thing = NonNullable<Debtor['property']>[number];
type Hold = NonNullable<Debtor['measures']>[number];
type Income = NonNullable<Debtor['withholdings']>[number];
type MoneyRow = NonNullable<Debtor['money']>[number];

interface Numbered {
  readonly caseId: CaseId;
  readonly caseNumber: string;
}

function NoRight(): ReactNode {
  const t = useTexts(debtorTexts);
  return <Empty>{t('noRight')}</Empty>;
}

function useCaseColumn(): <Row extends Numbered>() => Column<Row> {
  const t = useTexts(debtorTexts);
  return () => ({
    key: 'case',
    title: t('columns.case'),
    tight: true,
    render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
  });
}

/** 财产 · One row for a thing, with every case that found it. */
export function PropertyRows({ rows, only }: { readonly rows: Debtor['property']; readonly only: Only | undefined }) {
  const t = useTexts(debtorTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  if (rows === null) return <NoRight />;
  const columns: readonly Column<Thing>[] = [
    {
      key: 'what',
      title: t('columns.what'),
      lead: true,
      render: (row) => (
        <>
          {word('assetKind', row.kind)} · {row.label} {row.exempt ? <StateMark tone="stopped">{t('exempt')}</StateMark> : null}
        </>
      ),
    },
    {
      key: 'source',
      title: t('columns.source'),
      render: (row) => (
        <>
          {zh ? row.agencyZh : row.agencyEn} <InstantText at={row.seenAt} />
        </>
      ),
    },
    {
      key: 'worth',
      title: t('columns.worth'),
      align: 'end',
      render: (row) => (row.worth === null ? <span className="soft">{t('notValued')}</span> : <Money fen={row.worth} />),
    },
    {
      key: 'cases',
      title: t('columns.cases'),
      render: (row) =>
        row.cases.map((one) => (
          <div key={one.assetId}>
            <CaseNumberText number={one.caseNumber} caseId={one.caseId} />
          </div>
        )),
    },
  ];
  const shown = only === 'unvalued' ? rows.filter((row) => row.worth === null) : rows;
  return <DataTable label={t('views.property')} rows={shown} columns={columns} rowKey={(row) => row.thing} empty={t('empty')} />;
}

export function MeasureRows({ rows, only }: { readonly rows: Debtor['measures']; readonly only: Only | undefined }) {
  const t = useTexts(debtorTexts);
  const name = useNameIn(debtorTexts);
  const word = useWord();
  const caseColumn = useCaseColumn();
  if (rows === null) return <NoRight />;
  const columns: readonly Column<Hold>[] = [
    { key: 'what', title: t('columns.what'), lead: true, render: (row) => `${word('assetKind', row.kind)} · ${row.label}` },
    caseColumn<Hold>(),
    {
      key: 'state',
      title: t('columns.state'),
      tight: true,
      render: (row) => (
        <StateMark tone={row.running ? 'done' : 'stopped'}>
          {name('states', row.state)} {row.rank === null ? '' : t('rank', { rank: row.rank })}
        </StateMark>
      ),
    },
    { key: 'held', title: t('columns.held'), align: 'end', render: (row) => <Money fen={row.held ?? row.waiting} /> },
    { key: 'until', title: t('columns.until'), render: (row) => <LegalDayText on={row.printedEnd} /> },
  ];
  const shown = only === 'running' ? rows.filter((row) => row.running) : rows;
  return <DataTable label={t('views.measures')} rows={shown} columns={columns} rowKey={(row) => row.measureId} empty={t('empty')} />;
}

export function WithholdingRows({ rows }: { readonly rows: Debtor['withholdings'] }) {
  const t = useTexts(debtorTexts);
  const name = useNameIn(debtorTexts);
  const caseColumn = useCaseColumn();
  if (rows === null) return <NoRight />;
  const columns: readonly Column<Income>[] = [
    { key: 'employer', title: t('columns.employer'), lead: true, render: (row) => row.employer },
    caseColumn<Income>(),
    { key: 'state', title: t('columns.state'), tight: true, render: (row) => name('states', row.state) },
    { key: 'month', title: t('columns.month'), align: 'end', render: (row) => <Money fen={row.monthTake} /> },
    { key: 'total', title: t('columns.total'), align: 'end', render: (row) => <Money fen={row.total} /> },
  ];
  return <DataTable label={t('views.withholdings')} rows={rows} columns={columns} rowKey={(row) => row.withholdingId} empty={t('empty')} />;
}

export function MoneyRows({ rows }: { readonly rows: Debtor['money'] }) {
  const t = useTexts(debtorTexts);
  const name = useNameIn(debtorTexts);
  const caseColumn = useCaseColumn();
  if (rows === null) return <NoRight />;
  const columns: readonly Column<MoneyRow>[] = [
    { key: 'kind', title: t('columns.kind'), lead: true, render: (row) => `${name('what', row.what)} · ${name('money', row.state)}` },
    caseColumn<MoneyRow>(),
    { key: 'amount', title: t('columns.amount'), align: 'end', render: (row) => <Money fen={row.amount} /> },
    { key: 'on', title: t('columns.on'), render: (row) => <LegalDayText on={row.on} /> },
  ];
  return <DataTable label={t('views.money')} rows={rows} columns={columns} rowKey={(row) => row.moneyId} empty={t('empty')} />;
}
