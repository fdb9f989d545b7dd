import { debtorDesk } from '@duixian/hub/debtor-contract';
import { idFrom } from '@duixian/kernel/ids';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { CaseRows, NamesakeRows } from './case-rows.tsx';
import { DebtorFigures } from './debtor-figures.tsx';
import { DEBTOR_VIEWS, type Debtor, type DebtorView, type Listed } from './debtor-view.ts';
import { PetitionRows } from './petition-rows.tsx';
import { MeasureRows, MoneyRows, PropertyRows, WithholdingRows } from './property-rows.tsx';
import { SanctionRows } from './sanction-rows.tsx';
import { debtorTexts } from './texts.ts';
import '../hub.css';

/** 被执行人全貌 · One person over the courts in scope: cases, property, measures, money; namesakes apart. */
export function DebtorPage() {
  const t = useTexts(debtorTexts);
  const params = useParams({ from: '/office/cases/$caseId/debtor/$party' });
  const search = useSearch({ from: '/office/cases/$caseId/debtor/$party' });
  const at = { caseId: idFrom<'case'>(params.caseId), party: idFrom<'party'>(params.party) };
  const look = useCall(debtorDesk, { params: { case: at.caseId, party: at.party } });
  const listed: Listed = { view: search.view ?? 'cases', only: search.only };
  const debtor = look.data;
  return (
    <>
      <PageTitle
        title={t('title', { name: debtor?.person.name ?? '…' })}
        sub={
          debtor === undefined ? null : (
            <>
              <PersonLine debtor={debtor} /> · <CaseNumberText number={debtor.from.caseNumber} caseId={debtor.from.caseId} /> ·{' '}
              {t('recorded')}
            </>
          )
        }
      />
      <Looked look={look} texts={debtorTexts} lines={10}>
        {(found) => (
          <div className="stack">
            <Warnings debtor={found} at={at} />
            <DebtorFigures debtor={found} at={at} />
            <Rows debtor={found} listed={listed} at={at} />
          </div>
        )}
      </Looked>
    </>
  );
}

type At = Parameters<typeof DebtorFigures>[0]['at'];

function PersonLine({ debtor }: { readonly debtor: Debtor }) {
  const word = useWord();
  const { person } = debtor;
  return (
    <span>
      {word('partyKind', person.kind)} {word('identityKind', person.identityKind)} <span className="num">{person.identityMasked}</span>
    </span>
  );
}

function Warnings({ debtor, at }: { readonly debtor: Debtor; readonly at: At }) {
  const t = useTexts(debtorTexts);
  return (
    <>
      {debtor.identified ? null : <StateMark tone="urgent">{t('unidentified')}</StateMark>}
      {debtor.capped ? <StateMark tone="soon">{t('capped')}</StateMark> : null}
      {debtor.namesakes.length === 0 ? null : (
        <p className="debtor-warning">
          <StateMark tone="urgent">{t('namesakeWarning', { count: debtor.namesakes.length })}</StateMark>{' '}
          <Link to="/cases/$caseId/debtor/$party" params={at} search={{ view: 'namesakes' }} hash="rows">
            {t('seeNamesakes')}
          </Link>
        </p>
      )}
    </>
  );
}

function Rows({ debtor, listed, at }: { readonly debtor: Debtor; readonly listed: Listed; readonly at: At }) {
  const t = useTexts(debtorTexts);
  const navigate = useNavigate();
  const list = (view: DebtorView) => void navigate({ to: '/cases/$caseId/debtor/$party', params: at, search: { view }, replace: true });
  return (
    <section className="panel" id="rows" aria-label={t(`views.${listed.view}`)}>
      <div className="panel-head">
        <Segmented options={DEBTOR_VIEWS.map((view) => ({ value: view, label: t(`views.${view}`) }))} value={listed.view} onChange={list} />
        {listed.only === undefined ? null : (
          <>
            <span className="soft">{t(`only.${listed.only}`)}</span>
            <ActButton small onAct={() => list(listed.view)}>
              {t('all')}
            </ActButton>
          </>
        )}
      </div>
      <RowsOf debtor={debtor} listed={listed} />
    </section>
  );
}

function RowsOf({ debtor, listed }: { readonly debtor: Debtor; readonly listed: Listed }) {
  switch (listed.view) {
    case 'cases':
      return <CaseRows debtor={debtor} only={listed.only} />;
    case 'namesakes':
      return <NamesakeRows debtor={debtor} />;
    case 'property':
      return <PropertyRows rows={debtor.property} only={listed.only} />;
    case 'measures':
      return <MeasureRows rows={debtor.measures} only={listed.only} />;
    case 'withholdings':
      return <WithholdingRows rows={debtor.withholdings} />;
    case 'sanctions':
      return <SanctionRows rows={debtor.sanctions} only={listed.only} />;
    case 'petitions':
      return <PetitionRows rows={debtor.petitions} />;
    case 'money':
      return <MoneyRows rows={debtor.money} />;
  }
}
