import type { Replied } from '@duixian/contract/endpoint';
import { showApplication } from '@duixian/intake/contract';
import { idFrom } from '@duixian/kernel/ids';
import { Link, useParams } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { ApplicationActs } from './application-acts.tsx';
import { ApplicationStateMark } from './application-state.tsx';
import { LintPanel } from './lint-panel.tsx';
import { ReturnNote } from './return-note.tsx';
import { intakeTexts } from './texts.ts';
import { ApplicationSaid } from './whole-form.tsx';
import './intake.css';

type Application = Replied<typeof showApplication>;

/** 申请全貌 · What was said, who received it, what the check found, and what may be done with it now. */
export function ApplicationPage() {
  const t = useTexts(intakeTexts);
  const { application } = useParams({ from: '/office/filing/$application/' });
  const look = useCall(showApplication, { params: { application: idFrom<'application'>(application) } });
  return (
    <Looked look={look} texts={intakeTexts} lines={10}>
      {(of) => (
        <>
          <PageTitle title={of.caseNumber ?? t('application.title')} sub={<PartiesLine of={of} />} />
          <div className="stack">
            <Facts of={of} />
            <ReturnNote of={of} />
            <ApplicationActs of={of} />
            <LintPanel findings={of.findings} confirmed={of.confirmed} received />
            <ApplicationSaid of={of} />
            <Versions of={of} />
          </div>
        </>
      )}
    </Looked>
  );
}

function PartiesLine({ of }: { readonly of: Application }) {
  const t = useTexts(intakeTexts);
  const named = (role: string) =>
    of.form.parties
      .filter((party) => party.role === role)
      .map((party) => party.name)
      .join('、');
  return (
    <>
      {of.form.cause} · {named('applicant')} {t('list.against')} {named('debtor')}
    </>
  );
}

function Facts({ of }: { readonly of: Application }) {
  const t = useTexts(intakeTexts);
  const zh = useLanguage() === 'zh';
  const origin =
    of.origin === 'window' || of.origin === 'import' || of.origin === 'portal' || of.origin === 'transfer'
      ? t(`application.origins.${of.origin}`)
      : of.origin;
  const facts = [
    { label: t('list.columns.state'), value: <ApplicationStateMark state={of.state} /> },
    { label: t('list.columns.court'), value: zh ? of.courtZh : of.courtEn },
    { label: t('application.receivedBy'), value: of.receivedByName },
    { label: t('application.receivedAt'), value: `${zh ? of.windowZh : of.windowEn} · ${origin}` },
    { label: t('list.columns.received'), value: <LegalDayText on={of.receivedOn} /> },
    { label: t('application.filedOn'), value: <LegalDayText on={of.filedOn} /> },
    { label: t('application.checkedOn'), value: <LegalDayText on={of.checkedOn} /> },
    {
      label: t('list.columns.number'),
      value: of.caseNumber === null ? '–' : <CaseNumberText number={of.caseNumber} caseId={of.caseId ?? undefined} />,
    },
  ];
  return (
    <dl className="panel panel-body application-facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Versions({ of }: { readonly of: Application }) {
  const t = useTexts(intakeTexts);
  return (
    <section className="panel" aria-label={t('application.versions')}>
      <div className="panel-head">
        <h2>{t('application.versions')}</h2>
        <Link to="/filing">{t('list.title')}</Link>
      </div>
      <ul className="lint-list">
        {of.versions.map((version) => (
          <li key={version.version}>
            {t('application.version', { version: version.version })} <span>{version.savedByName}</span>
            <InstantText at={version.savedAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
