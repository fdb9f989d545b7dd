import { courtLoads } from '@duixian/assignment/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { replayScope, showLaneScope } from '@duixian/triage/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import type { ReadTag } from '../../../api/use-read-tag.ts';
import { useSession } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { PageTitle } from '../../../ui/page-title.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { triageTexts } from '../texts.ts';
import { ReplayResult } from './replay-result.tsx';
import type { Scope } from './scope.ts';
import { ScopeForm } from './scope-form.tsx';
import { SwitchOn } from './switch-on.tsx';
import { replayTexts } from './texts.ts';
import './replay.css';

/** 规则复演 · The scope in force, a changed one, last year under both side by side, and only then the switch. */
export function ReplayPage() {
  const t = useTexts(replayTexts);
  const zh = useLanguage() === 'zh';
  const { courtId } = useSession();
  const look = useCall(showLaneScope, { params: { court: courtId } });
  const loads = useCall(courtLoads, { params: { court: courtId } });
  const [tried, setTried] = useState<{ readonly scope: Scope; readonly read: ReadTag } | undefined>(undefined);
  const [result, setResult] = useState<Replied<typeof replayScope> | undefined>(undefined);
  const replaying = useAct(replayScope, setResult);
  const run = (scope: Scope, read: ReadTag) => {
    const weights = loads.data?.weights.lane;
    if (weights === undefined) return;
    setTried({ scope, read });
    void replaying.act({ params: { court: courtId }, body: { scope, weights } });
  };
  return (
    <>
      <PageTitle title={t('title')} sub={<Link to="/hub">{t('back')}</Link>} />
      <Looked look={look} texts={triageTexts} lines={8}>
        {({ scope, from, presets }) => (
          <div className="stack">
            <p className="soft">{t('sub')}</p>
            <section className="panel" aria-label={t('title')}>
              <div className="panel-body stack">
                <p>{t('inForce', { name: zh ? scope.nameZh : scope.nameEn, from })}</p>
                <ScopeForm scope={scope} presets={presets} pending={replaying.pending} onRun={run} />
                <RefusalNote problem={replaying.problem} texts={triageTexts} onRetry={replaying.retry} />
              </div>
            </section>
            {result === undefined ? null : <ReplayResult result={result} />}
            {result === undefined || tried === undefined ? null : <SwitchOn court={courtId} scope={tried.scope} read={tried.read} />}
          </div>
        )}
      </Looked>
    </>
  );
}
