import { listCourtRules, listRecomputeRuns } from '@duixian/deadlines/rules-contract';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { deadlinesTexts } from '../texts.ts';
import { CalendarYears } from './calendar-years.tsx';
import { CourtRules } from './court-rules.tsx';
import { OwnRule } from './own-rule.tsx';
import { RulePacks } from './rule-packs.tsx';
import { termSettingsTexts } from './texts.ts';

const OFTEN_MS = 3_000;

/** 期限与本院规则 · The court's own stricter numbers and the calendar of working days, each change seen before it is made. */
export function TermsPage() {
  const t = useTexts(termSettingsTexts);
  const maySet = useMay('deadlines.set-rule-pack');
  const maySee = useMay('deadlines.view');
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <div className="stack">
        <Waiting />
        {maySee ? <Rules maySet={maySet} /> : null}
        <CalendarYears />
      </div>
    </>
  );
}

function Rules({ maySet }: { readonly maySet: boolean }) {
  const look = useCall(listCourtRules, {});
  return (
    <Looked look={look} texts={deadlinesTexts}>
      {({ rows, packs, settable }) => (
        <>
          <CourtRules rules={rows} />
          {maySet ? <RulePacks packs={packs} /> : null}
          {maySet ? <OwnRule terms={settable} /> : null}
        </>
      )}
    </Looked>
  );
}

/** Progress of the computing again, as long as there is some. */
function Waiting() {
  const t = useTexts(termSettingsTexts);
  const look = useCall(listRecomputeRuns, {}, { everyMs: OFTEN_MS });
  const waiting = look.data?.waiting ?? 0;
  return <div aria-live="polite">{waiting === 0 ? null : <StateMark tone="doing">{t('waiting', { count: waiting })}</StateMark>}</div>;
}
