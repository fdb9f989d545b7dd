import type { PetitionWay } from '@duixian/hub/rules/petition';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { WhyLink } from '../../../ui/why.tsx';
import { petitionsTexts } from './texts.ts';

interface FormerPetition {
  readonly petitionId: string;
  readonly way: PetitionWay;
  readonly receivedOn: LegalDay;
  readonly answeredOn: LegalDay | null;
}

export interface PetitionShown {
  readonly petitionId: string;
  readonly petitioner: string;
  readonly byParty: boolean;
  readonly way: PetitionWay;
  readonly receivedOn: LegalDay;
  readonly words: string;
  readonly enteredBy: string;
  readonly enteredOn: LegalDay;
  readonly dueOn: LegalDay | null;
  readonly clockId: string | null;
  readonly answer: { readonly words: string; readonly by: string; readonly on: LegalDay } | null;
  readonly late: boolean;
  readonly former: readonly FormerPetition[];
  /** On a person's desk: which case, and whether the person is who petitioned. */
  readonly caseId?: CaseId;
  readonly caseNumber?: string;
  readonly own?: boolean;
}

/** 信访件 · Who, when, what, by when, and what was answered: the same rows on the case and on a person's desk. */
export function PetitionTable<R extends PetitionShown>(of: {
  readonly rows: readonly R[];
  readonly withCase?: boolean;
  readonly actOf?: (row: R) => ReactNode;
}) {
  const t = useTexts(petitionsTexts);
  const columns: readonly Column<R>[] = [
    {
      key: 'petitioner',
      title: t('columns.petitioner'),
      lead: true,
      render: (row) => (
        <>
          {row.petitioner} {row.own ? <span className="soft">{t('own')}</span> : null}
          {row.byParty ? null : <span className="soft">{t('outsider')}</span>}
          <Former former={row.former} />
        </>
      ),
    },
    ...(of.withCase
      ? [
          {
            key: 'case',
            title: t('columns.case'),
            tight: true,
            render: (row: R) => (row.caseNumber === undefined ? '–' : <CaseNumberText number={row.caseNumber} caseId={row.caseId} />),
          },
        ]
      : []),
    { key: 'way', title: t('columns.way'), tight: true, render: (row) => t(`ways.${row.way}`) },
    { key: 'received', title: t('columns.received'), tight: true, render: (row) => <LegalDayText on={row.receivedOn} /> },
    {
      key: 'words',
      title: t('columns.words'),
      render: (row) => (
        <>
          {row.words}
          <div className="soft">{t('enteredBy', { by: row.enteredBy, on: row.enteredOn })}</div>
        </>
      ),
    },
    {
      key: 'due',
      title: t('columns.due'),
      tight: true,
      render: (row) => (
        <>
          {row.dueOn === null ? t('noDay') : <LegalDayText on={row.dueOn} />}{' '}
          {row.late ? <StateMark tone="overdue">{t('late')}</StateMark> : null}
          {row.clockId === null ? null : <WhyLink clockId={row.clockId} />}
        </>
      ),
    },
    {
      key: 'answer',
      title: t('columns.answer'),
      render: (row) =>
        row.answer === null ? (of.actOf?.(row) ?? <StateMark tone="todo">{t('waiting')}</StateMark>) : t('answeredBy', { ...row.answer }),
    },
  ];
  return <DataTable label={t('title')} rows={of.rows} columns={columns} rowKey={(row) => row.petitionId} empty={t('empty')} />;
}

/** 重复信访 · Which time it is, and what the same person brought about the same case before. */
export function Former({ former }: { readonly former: readonly FormerPetition[] }) {
  const t = useTexts(petitionsTexts);
  if (former.length === 0) return null;
  return (
    <details>
      <summary>
        <StateMark tone="soon">{t('repeated', { time: former.length + 1 })}</StateMark>
      </summary>
      <ul>
        {former.map((one) => (
          <li key={one.petitionId}>
            <LegalDayText on={one.receivedOn} /> {t(`ways.${one.way}`)}{' '}
            <span className="soft">{one.answeredOn === null ? t('waiting') : t('answeredOn', { on: one.answeredOn })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
