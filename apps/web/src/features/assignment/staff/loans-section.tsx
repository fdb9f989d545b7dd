import { levelling, listLoans, returnOfficer } from '@duixian/assignment/staff-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { isBefore } from '@duixian/kernel/legal-day';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay, useSession } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { Looked } from '../../../ui/wait-states.tsx';
import { assignmentTexts } from '../texts.ts';
import { LendWindow, type Proposal } from './lend-window.tsx';
import { staffTexts } from './texts.ts';

type Loan = Replied<typeof listLoans>['rows'][number];
type Court = Replied<typeof levelling>['courts'][number];

/** Hundredths of a plain case, as cases. */
const inCases = (hundredths: number) => (hundredths / 100).toFixed(2);

/** 借调 · The level of each court, where a loan would level them, and the ledger of all loans with what was given there. */
export function LoansSection() {
  const t = useTexts(staffTexts);
  const zh = useLanguage() === 'zh';
  const mayLend = useMay('assignment.lend');
  const level = useCall(levelling, {});
  const loans = useCall(listLoans, {});
  const [lending, setLending] = useState<Proposal | 'new' | undefined>(undefined);
  const nameOf = (court: number) => {
    const found = level.data?.courts.find((one) => one.court === court);
    return (zh ? found?.nameZh : found?.nameEn) ?? '';
  };
  const figure = (key: 'load' | 'waiting' | 'level'): Column<Court> => ({
    key,
    title: t(`level.${key}`),
    align: 'end',
    render: (row) => <span className="num">{inCases(row[key])}</span>,
  });
  const courts: readonly Column<Court>[] = [
    { key: 'court', title: t('level.court'), lead: true, render: (row) => (zh ? row.nameZh : row.nameEn) },
    { key: 'officers', title: t('level.officers'), align: 'end', render: (row) => <span className="num">{row.officers}</span> },
    figure('load'),
    figure('waiting'),
    figure('level'),
  ];
  return (
    <>
      <section className="panel" aria-label={t('level.title')}>
        <div className="panel-head">
          <h2>{t('level.title')}</h2>
        </div>
        <Looked look={level} texts={assignmentTexts}>
          {(found) => (
            <>
              <DataTable label={t('level.title')} rows={found.courts} columns={courts} rowKey={(row) => String(row.court)} />
              <div className="panel-body stack">
                {found.proposals.length === 0 ? <span className="soft">{t('level.even')}</span> : null}
                {found.proposals.map((one) => (
                  <div key={one.officer} className="row">
                    {t('level.proposal', {
                      name: one.name,
                      from: nameOf(one.from),
                      to: nameOf(one.to),
                      before: inCases(one.before),
                      after: inCases(one.after),
                    })}
                    {mayLend ? (
                      <ActButton small onAct={() => setLending(one)}>
                        {t('level.take')}
                      </ActButton>
                    ) : null}
                  </div>
                ))}
              </div>
            </>
          )}
        </Looked>
      </section>
      <section className="panel" aria-label={t('loans.title')}>
        <div className="panel-head">
          <h2>{t('loans.title')}</h2>
          {mayLend ? <ActButton onAct={() => setLending('new')}>{t('loans.lend')}</ActButton> : null}
        </div>
        <Looked look={loans} texts={assignmentTexts}>
          {({ rows }) => <Ledger rows={rows} mayEnd={mayLend} />}
        </Looked>
      </section>
      {lending === undefined || level.data === undefined ? null : (
        <LendWindow
          courts={level.data.courts}
          {...(lending === 'new' ? {} : { proposal: lending })}
          onClose={() => setLending(undefined)}
        />
      )}
    </>
  );
}

function Ledger({ rows, mayEnd }: { readonly rows: readonly Loan[]; readonly mayEnd: boolean }) {
  const t = useTexts(staffTexts);
  const zh = useLanguage() === 'zh';
  const [ending, setEnding] = useState<Loan | undefined>(undefined);
  const columns: readonly Column<Loan>[] = [
    { key: 'who', title: t('loans.who'), lead: true, render: (row) => row.name },
    { key: 'way', title: t('loans.way'), render: (row) => (zh ? `${row.fromZh} → ${row.toZh}` : `${row.fromEn} → ${row.toEn}`) },
    {
      key: 'days',
      title: t('loans.days'),
      render: (row) => (
        <>
          <LegalDayText on={row.fromOn} /> – <LegalDayText on={row.untilOn} />
        </>
      ),
    },
    { key: 'cases', title: t('loans.cases'), align: 'end', render: (row) => <span className="num">{row.cases}</span> },
    { key: 'weight', title: t('loans.weight'), align: 'end', render: (row) => <span className="num">{inCases(row.weight)}</span> },
    { key: 'reason', title: t('loans.reason'), render: (row) => row.reason },
    { key: 'state', title: t('loans.state'), render: (row) => <LoanState loan={row} onEnd={mayEnd ? () => setEnding(row) : undefined} /> },
  ];
  return (
    <>
      <DataTable label={t('loans.title')} rows={rows} columns={columns} rowKey={(row) => row.loanId} empty={t('loans.none')} />
      {ending === undefined ? null : <EndWindow loan={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function LoanState({ loan, onEnd }: { readonly loan: Loan; readonly onEnd: (() => void) | undefined }) {
  const t = useTexts(staffTexts);
  const { today } = useSession();
  if (loan.endedOn !== null)
    return <StateMark tone="stopped">{t('loans.ended', { on: loan.endedOn, reason: loan.endedReason ?? '' })}</StateMark>;
  if (isBefore(loan.untilOn, today)) return <StateMark tone="done">{t('loans.over')}</StateMark>;
  return (
    <span className="row-acts">
      {isBefore(today, loan.fromOn) ? (
        <StateMark tone="todo">{t('loans.ahead')}</StateMark>
      ) : (
        <StateMark tone="doing">{t('loans.running')}</StateMark>
      )}
      {onEnd === undefined ? null : (
        <ActButton small onAct={onEnd}>
          {t('loans.end')}
        </ActButton>
      )}
    </span>
  );
}

function EndWindow({ loan, onClose }: { readonly loan: Loan; readonly onClose: () => void }) {
  const t = useTexts(staffTexts);
  const said = useDone();
  const [reason, setReason] = useState('');
  const ending = useAct(returnOfficer, () => {
    said(t('loans.endDone'));
    onClose();
  });
  return (
    <Modal open onCancel={onClose} title={`${t('loans.end')} · ${loan.name}`} footer={null}>
      <div className="stack">
        <Input aria-label={t('loans.reason')} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        <RefusalNote problem={ending.problem} texts={assignmentTexts} onRetry={ending.retry} />
        <ActButton
          primary
          disabled={reason.trim() === ''}
          pending={ending.pending}
          onAct={() => void ending.act({ params: { loan: loan.loanId }, body: { reason } })}
        >
          {t('loans.end')}
        </ActButton>
      </div>
    </Modal>
  );
}
