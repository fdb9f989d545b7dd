import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { useWord } from '../texts/words.ts';
import { LegalDayText } from '../ui/legal-day-text.tsx';
import { Money } from '../ui/money.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import type { CaseOnScreen } from './case-tabs.ts';
import { pagesTexts } from './texts.ts';

/** The facts of a case one wants before any tab: state, who, how much. */
export function CaseHead({ file }: { readonly file: CaseOnScreen }) {
  const t = useTexts(pagesTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  const tone = file.state === 'closed' ? 'done' : file.state === 'suspended' ? 'paused' : 'doing';
  const stage = file.state === 'open' ? word('stage', file.stage) : word('state', file.state);
  return (
    <>
      <PageTitle title={file.caseNumber} sub={`${file.cause} · ${file.summary}`} />
      <dl className="case-head panel">
        <Fact label={t('case.stage')}>
          <StateMark tone={tone}>{file.lane === null ? stage : `${stage} · ${word('lane', file.lane)}`}</StateMark>
        </Fact>
        <Fact label={t('case.officer')}>{file.officerName ?? <span className="soft">{t('case.unassigned')}</span>}</Fact>
        <Fact label={t('case.team')}>{(zh ? file.teamNameZh : file.teamNameEn) ?? '–'}</Fact>
        <Fact label={t('case.claim')}>
          <Money fen={file.claim} strong />
        </Fact>
        <Fact label={t('case.received')}>
          <Money fen={file.received} strong />
        </Fact>
        <Fact label={t(file.closedOn === null ? 'case.filedOn' : 'case.closedOn')}>
          <LegalDayText on={file.closedOn ?? file.filedOn} />
        </Fact>
        <Fact label={t('case.account')}>
          <span className="num">{file.accountNumber}</span>
        </Fact>
      </dl>
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
