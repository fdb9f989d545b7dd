import type { endingMeasures } from '@duixian/assets/renewal-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { Link } from '@tanstack/react-router';
import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { lapseTexts } from './texts.ts';

export type HoldRow = Replied<typeof endingMeasures>['rows'][number];

const RUNGS: Readonly<Record<string, StateTone>> = {
  quiet: 'todo',
  prepare: 'soon',
  urgent: 'urgent',
  'last-day': 'urgent',
  lapsed: 'overdue',
};

interface Props {
  readonly label: string;
  readonly rows: readonly HoldRow[];
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (keys: ReadonlySet<string>) => void;
}

/** 将到期的控制 · Each with its end, how near it is, and how far the decision and its papers are. */
export function HoldTable({ label, rows, selected, onSelect }: Props) {
  const t = useTexts(lapseTexts);
  const name = useNameIn(lapseTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  const columns: readonly Column<HoldRow>[] = [
    { key: 'case', title: t('columns.case'), lead: true, render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} /> },
    {
      key: 'what',
      title: t('columns.what'),
      render: (row) => (
        <>
          {word('assetKind', row.kind)} · {row.label}
          <div className="soft">{zh ? row.agencyZh : row.agencyEn}</div>
        </>
      ),
    },
    {
      key: 'held',
      title: t('columns.held'),
      align: 'end',
      render: (row) => (
        <>
          {row.held === null ? name('states', row.state) : <Money fen={row.held} />}
          {row.rank === null || row.rank === 1 ? null : <div className="soft">{t('rank', { rank: row.rank })}</div>}
        </>
      ),
    },
    {
      key: 'end',
      title: t('columns.end'),
      render: (row) => (
        <>
          <StateMark tone={RUNGS[row.rung] ?? 'todo'}>{name('rungs', row.rung)}</StateMark>
          <div className="soft">
            {t('printed')} <LegalDayText on={row.printedEnd} />
          </div>
        </>
      ),
    },
    { key: 'decision', title: t('columns.decision'), render: (row) => <Decision row={row} /> },
  ];
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.measureId}
      {...(selected === undefined ? {} : { selected })}
      {...(onSelect === undefined ? {} : { onSelect })}
      toneOf={(row) => (row.rung === 'lapsed' ? 'overdue' : row.rung === 'urgent' || row.rung === 'last-day' ? 'soon' : undefined)}
      empty={t('empty')}
    />
  );
}

function Decision({ row }: { readonly row: HoldRow }) {
  const t = useTexts(lapseTexts);
  const name = useNameIn(lapseTexts);
  return (
    <>
      {row.renewal === null ? null : (
        <div>
          <StateMark tone="doing">{name('renewals', row.renewal.state)}</StateMark>
          <div className="soft">
            {t('renewedTo')} <LegalDayText on={row.renewal.until} />
          </div>
        </div>
      )}
      {row.pending === null ? null : <StateMark tone="doing">{t('pending')}</StateMark>}
      {row.decision === null ? (
        <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{ tab: 'property' }}>
          {row.rung === 'lapsed' ? t('freezeAnew') : t('decide')}
        </Link>
      ) : (
        <span>{name('decisions', row.decision)}</span>
      )}
    </>
  );
}
