import { useMay } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { DecideRelief } from './decide-relief.tsx';
import type { Outage, Relief } from './relief.ts';
import { outageTexts } from './texts.ts';

const TONES: Readonly<Record<Relief['state'], StateTone>> = { proposed: 'soon', accepted: 'done', declined: 'stopped' };

/** 受影响的期限 · Open proposals first; who may extend decides them here. */
export function ReliefTable({ outage }: { readonly outage: Outage }) {
  const t = useTexts(outageTexts);
  const zh = useLanguage() === 'zh';
  const may = useMay('deadlines.extend');
  const columns: readonly Column<Relief>[] = [
    { key: 'term', title: t('columns.term'), lead: true, render: (row) => (zh ? row.name.zh : row.name.en) },
    {
      key: 'number',
      title: t('columns.number'),
      tight: true,
      render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
    },
    { key: 'due', title: t('columns.due'), render: (row) => <LegalDayText on={row.dueOn} /> },
    {
      key: 'lost',
      title: t('columns.lost'),
      render: (row) => t(row.lost.unit === 'workday' ? 'lost.workday' : 'lost.day', { n: row.lost.value }),
    },
    { key: 'basis', title: t('columns.basis'), render: (row) => t(`basis.${row.basis}`) },
    { key: 'now', title: t('columns.now'), render: (row) => <LegalDayText on={row.nowDueOn} clockId={row.clockId} /> },
    {
      key: 'state',
      title: t('columns.state'),
      render: (row) =>
        row.state === 'proposed' && may ? (
          <DecideRelief outage={outage.outageId} relief={row} />
        ) : (
          <>
            <StateMark tone={TONES[row.state]}>{t(`states.${row.state}`)}</StateMark>
            {row.decidedBy === null ? null : <div className="soft">{t('decidedBy', { name: row.decidedBy })}</div>}
            {row.reason === null ? null : <div className="soft">{row.reason}</div>}
          </>
        ),
    },
  ];
  return (
    <section className="panel" aria-label={t('certificate.reliefs')}>
      <div className="panel-head">
        <h2>{t('certificate.reliefs')}</h2>
      </div>
      <DataTable
        label={t('certificate.reliefs')}
        rows={outage.reliefs}
        columns={columns}
        rowKey={(row) => row.clockId}
        empty={t('certificate.none')}
      />
    </section>
  );
}
