import { beginLead, caseLeads, revealContact } from '@duixian/search/contract';
import { Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { WholeNumber } from '../../../ui/whole-number.tsx';
import { AnswerForm } from './answer-form.tsx';
import type { Lead, LeadCase } from './lead.ts';
import { LeadForm } from './lead-form.tsx';
import { leadsTexts } from './texts.ts';

const TONES: Readonly<Record<string, StateTone>> = { received: 'todo', verifying: 'doing', answered: 'done' };

/** 财产线索 · What others told of property, who looks into it by when, and what they were answered. */
export function CaseLeads({ file }: { readonly file: LeadCase }) {
  const t = useTexts(leadsTexts);
  const mayTake = useMay('search.take-lead');
  const look = useCall(caseLeads, { params: { case: file.caseId } }, { everyMs: 30_000 });
  const [open, setOpen] = useState<'take' | Lead | undefined>(undefined);
  const close = () => setOpen(undefined);
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {mayTake ? (
          <ActButton small onAct={() => setOpen('take')}>
            {t('take')}
          </ActButton>
        ) : null}
      </div>
      <Looked look={look} texts={leadsTexts}>
        {({ rows }) => <LeadTable file={file} rows={rows} onAnswer={setOpen} />}
      </Looked>
      <Modal
        open={open !== undefined}
        onCancel={close}
        title={open === 'take' ? t('form.title') : t('answerForm.title')}
        footer={null}
        destroyOnHidden
        width={560}
      >
        {open === undefined ? null : open === 'take' ? (
          <LeadForm file={file} onDone={close} />
        ) : (
          <AnswerForm file={file} lead={open} onDone={close} />
        )}
      </Modal>
    </section>
  );
}

interface TableProps {
  readonly file: LeadCase;
  readonly rows: readonly Lead[];
  readonly onAnswer: (lead: Lead) => void;
}

function LeadTable({ file, rows, onAnswer }: TableProps) {
  const t = useTexts(leadsTexts);
  const name = useNameIn(leadsTexts);
  const mayVerify = useMay('search.verify-lead');
  const beginning = useAct(beginLead);
  const whole = ({ leadId }: Lead, purpose: string) =>
    call(revealContact, { params: { case: file.caseId, lead: leadId }, query: { purpose } });
  const begin = (lead: Lead, ask: boolean) => void beginning.act({ params: { case: file.caseId, lead: lead.leadId }, body: { ask } });
  const columns: readonly Column<Lead>[] = [
    { key: 'lead', title: t('columns.lead'), lead: true, render: (lead) => <What lead={lead} file={file} /> },
    {
      key: 'giver',
      title: t('columns.giver'),
      tight: true,
      render: (lead) => (
        <>
          {name('givers', lead.giver)}
          <div className="soft">{lead.giverName ?? t('secret')}</div>
          {lead.giverContact === null ? null : (
            <WholeNumber right="search.verify-lead" masked={lead.giverContact} ask={(purpose) => whole(lead, purpose)} />
          )}
        </>
      ),
    },
    {
      key: 'received',
      title: t('columns.received'),
      render: (lead) => (
        <>
          <LegalDayText on={lead.receivedOn} />
          <div className="soft">{name('urgencies', lead.urgency)}</div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('columns.state'),
      render: (lead) => (
        <StateMark tone={TONES[lead.state] ?? 'todo'}>
          {lead.outcome === null ? name('states', lead.state) : name('outcomes', lead.outcome)}
        </StateMark>
      ),
    },
    {
      key: 'acts',
      title: t('columns.acts'),
      render: (lead) => {
        if (!mayVerify || lead.state === 'answered') return <span className="soft">–</span>;
        if (lead.state === 'verifying')
          return (
            <ActButton small primary onAct={() => onAnswer(lead)}>
              {t('answer')}
            </ActButton>
          );
        return (
          <span className="row">
            <ActButton small primary pending={beginning.pending} onAct={() => begin(lead, false)}>
              {t('begin')}
            </ActButton>
            {lead.propertyKind === null || file.state === 'closed' ? null : (
              <ActButton small pending={beginning.pending} onAct={() => begin(lead, true)}>
                {t('beginAndAsk')}
              </ActButton>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <>
      <RefusalNote problem={beginning.problem} texts={leadsTexts} onRetry={beginning.retry} />
      <DataTable label={t('title')} rows={rows} columns={columns} rowKey={(lead) => lead.leadId} empty={t('empty')} />
    </>
  );
}

function What({ lead, file }: { readonly lead: Lead; readonly file: LeadCase }) {
  const t = useTexts(leadsTexts);
  const name = useNameIn(leadsTexts);
  const about = file.parties.find((party) => party.partyId === lead.party)?.name;
  return (
    <>
      <span className="soft">{t('serial', { serial: lead.serial })}</span> {lead.content}
      <div className="soft">{[lead.propertyKind === null ? '' : name('kinds', lead.propertyKind), about].filter(Boolean).join(' · ')}</div>
      {lead.findings === null ? null : <div className="soft">{t('findings', { findings: lead.findings })}</div>}
      {lead.answer === null ? null : <div className="soft">{t('answered', { answer: lead.answer })}</div>}
      {lead.rewardNote === null ? null : <div className="soft">{t('reward', { note: lead.rewardNote })}</div>}
    </>
  );
}
