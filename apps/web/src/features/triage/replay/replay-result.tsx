import type { Replied } from '@duixian/contract/endpoint';
import type { replayScope } from '@duixian/triage/contract';
import { useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { replayTexts } from './texts.ts';

type Result = Replied<typeof replayScope>;
type Moved = Result['moved'][number];

const LANES = ['simple', 'ordinary', 'complex'] as const;

interface Figures {
  readonly cases: number;
  readonly load: number;
  readonly days: number | null;
}

interface Row {
  readonly key: (typeof LANES)[number] | 'all';
  readonly before: Figures;
  readonly after: Figures;
}

/** 并列比较 · Each lane as it was and as it would be; and which cases change. */
export function ReplayResult({ result }: { readonly result: Result }) {
  const t = useTexts(replayTexts);
  const word = useWord();
  const rows: readonly Row[] = [
    ...LANES.map((lane): Row => ({ key: lane, before: result.before[lane], after: result.after[lane] })),
    { key: 'all', before: whole(result.before, result.daysBefore), after: whole(result.after, result.daysAfter) },
  ];
  const figure = (of: 'cases' | 'load' | 'days'): readonly Column<Row>[] => [
    { key: `${of}-before`, title: `${t(of)} · ${t('before')}`, align: 'end', render: (row) => <Num value={shownAs(of, row.before)} /> },
    { key: `${of}-after`, title: t('after'), align: 'end', render: (row) => <Num value={shownAs(of, row.after)} /> },
    { key: `${of}-change`, title: t('change'), align: 'end', render: (row) => <Num value={difference(of, row)} strong /> },
  ];
  const columns: readonly Column<Row>[] = [
    { key: 'lane', title: t('lane'), lead: true, render: (row) => (row.key === 'all' ? t('all') : word('lane', row.key)) },
    ...figure('cases'),
    ...figure('load'),
    ...figure('days'),
  ];
  const moved: readonly Column<Moved>[] = [
    { key: 'case', title: t('moved'), lead: true, render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} /> },
    { key: 'way', title: t('lane'), render: (row) => t('movedWay', { from: word('lane', row.from), to: word('lane', row.to) }) },
  ];
  return (
    <section className="stack" aria-label={t('result')}>
      <h2>{t('result')}</h2>
      <p role="status">{t('counted', { from: result.from, count: result.cases, moved: result.moved.length })}</p>
      <div className="panel">
        <DataTable label={t('result')} rows={rows} columns={columns} rowKey={(row) => row.key} />
      </div>
      <p className="soft">{t('estimate')}</p>
      <div className="panel">
        <DataTable label={t('moved')} rows={result.moved} columns={moved} rowKey={(row) => row.caseId} empty={t('movedNone')} />
      </div>
    </section>
  );
}

function Num({ value, strong = false }: { readonly value: string; readonly strong?: boolean }) {
  return strong ? <strong className="num">{value}</strong> : <span className="num">{value}</span>;
}

function whole(side: Result['before'], days: number | null): Figures {
  const sum = (of: 'cases' | 'load') => LANES.reduce((total, lane) => total + side[lane][of], 0);
  return { cases: sum('cases'), load: sum('load'), days };
}

/** Load in hundredths of a plain case on the wire, in cases on the screen. */
function numberOf(of: 'cases' | 'load' | 'days', figures: Figures): number | null {
  return of === 'load' ? figures.load / 100 : figures[of];
}

function shownAs(of: 'cases' | 'load' | 'days', figures: Figures): string {
  const value = numberOf(of, figures);
  return value === null ? '–' : value.toFixed(of === 'cases' ? 0 : 2);
}

function difference(of: 'cases' | 'load' | 'days', row: Row): string {
  const [before, after] = [numberOf(of, row.before), numberOf(of, row.after)];
  if (before === null || after === null) return '–';
  const by = after - before;
  return `${by > 0 ? '+' : ''}${by.toFixed(of === 'cases' ? 0 : 2)}`;
}
