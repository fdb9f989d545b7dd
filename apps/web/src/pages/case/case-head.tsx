import type { ReactNode } from 'react';
import { ReportInterference } from '../../features/cases/interference/report-interference.tsx';
import { CaseObservers } from '../../features/cases/observers/case-observers.tsx';
import { StagePath } from '../../features/cases/page/stage-path.tsx';
import { NextClock } from '../../features/deadlines/case/next-clock.tsx';
import { OwedToday } from '../../features/funds/owed-today.tsx';
import { useMay } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { CaseActs } from './case-acts.tsx';
import type { CaseOnScreen } from './case-on-screen.ts';
import { casePageTexts } from './texts.ts';

/** 案件卡 · The facts of a case one wants before any tab: where it stands, who has it, how much, what is next, what one may do. */
export function CaseHead({ file }: { readonly file: CaseOnScreen }) {
  const t = useTexts(casePageTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  const seesClocks = useMay('deadlines.view');
  const seesMoney = useMay('funds.view');
  const team = zh ? file.teamNameZh : file.teamNameEn;
  return (
    <>
      <PageTitle
        title={file.caseNumber}
        sub={file.summary}
        acts={
          <>
            <CaseActs file={file} />
            <ReportInterference caseId={file.caseId} />
            <CaseObservers caseId={file.caseId} />
          </>
        }
      />
      <section className="case-head panel">
        <div className="row case-head-path">
          <StagePath stage={file.stage} state={file.state} />
          <span className="row">
            {file.lane === null ? null : <span className="lane-tag">{word('lane', file.lane)}</span>}
            {file.closingKind === null ? null : <span className="lane-tag">{word('closing', file.closingKind)}</span>}
          </span>
        </div>
        <dl>
          <Fact label={t('claim')}>
            <Money fen={file.claim} strong />
          </Fact>
          <Fact label={t('received')}>
            <Money fen={file.received} strong />
          </Fact>
          {seesMoney && file.state !== 'closed' ? (
            <Fact label={t('owed')}>
              <OwedToday caseId={file.caseId} received={file.received} />
            </Fact>
          ) : null}
          <Fact label={t('officer')}>
            {file.officerName ?? <span className="soft">{t('unassigned')}</span>}
            {team === null ? null : <span className="soft"> {team}</span>}
          </Fact>
          <Fact label={t('court')}>{zh ? file.courtNameZh : file.courtNameEn}</Fact>
          <Fact label={t(file.closedOn === null ? 'filedOn' : 'closedOn')}>
            <LegalDayText on={file.closedOn ?? file.filedOn} />
          </Fact>
          {seesClocks && file.state !== 'closed' ? (
            <Fact label={t('next')}>
              <NextClock caseId={file.caseId} none={t('noNext')} />
            </Fact>
          ) : null}
        </dl>
      </section>
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
