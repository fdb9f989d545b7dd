import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { caseSearch, launchSearch } from '@duixian/search/contract';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { CaseLeads } from './leads/case-leads.tsx';
import type { LeadCase } from './leads/lead.ts';
import { SourceWindow } from './source-window.tsx';
import { searchTexts } from './texts.ts';
import { useSourceColumns } from './use-source-columns.tsx';
import './search.css';

type Search = Replied<typeof caseSearch>;

const RUNNING_MS = 1_500;
const CALM_MS = 30_000;

/** 财产查控 · Every debtor at every agency, each with the state it is truly in. Looks again by itself while answers come in. */
export function SearchTab({ file }: { readonly file: LeadCase }) {
  const t = useTexts(searchTexts);
  const probe = useCall(caseSearch, { params: { case: file.caseId } });
  const look = useCall(caseSearch, { params: { case: file.caseId } }, { everyMs: (probe.data?.sent ?? 0) > 0 ? RUNNING_MS : CALM_MS });
  return (
    <div className="stack">
      <section className="panel" aria-label={t('title')}>
        <Looked look={look} texts={searchTexts}>
          {(search) => <SearchBody caseId={file.caseId} open={file.state !== 'closed'} search={search} />}
        </Looked>
      </section>
      <CaseLeads file={file} />
    </div>
  );
}

function SearchBody({ caseId, open, search }: { readonly caseId: CaseId; readonly open: boolean; readonly search: Search }) {
  const t = useTexts(searchTexts);
  const mayLaunch = useMay('search.launch') && open;
  const launching = useAct(launchSearch);
  const again = useSourceColumns(caseId, mayLaunch);
  const [shown, setShown] = useState<string | undefined>(undefined);
  return (
    <>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {mayLaunch && search.sent === 0 ? (
          <ActButton
            small
            primary={search.sources.length === 0}
            pending={launching.pending}
            onAct={() => void launching.act({ params: { case: caseId } })}
          >
            {search.sources.length === 0 ? t('launch') : t('launchAgain')}
          </ActButton>
        ) : null}
      </div>
      <Summary search={search} shown={shown} onShow={setShown} />
      <RefusalNote problem={launching.problem ?? again.problem} texts={searchTexts} onRetry={launching.retry ?? again.retry} />
      <DataTable
        label={t('title')}
        rows={inOrder(search.sources.filter((source) => shown === undefined || source.state === shown))}
        columns={again.columns}
        rowKey={(source) => source.sourceId}
        toneOf={(source) => (source.state === 'failed' || source.state === 'timed-out' ? 'soon' : undefined)}
        empty={t('empty')}
      />
      <SourceWindow caseId={caseId} source={again.gap} onClose={again.closeGap} />
    </>
  );
}

const VERDICTS: Readonly<Record<string, StateTone>> = {
  'not-launched': 'todo',
  running: 'doing',
  complete: 'done',
  gaps: 'soon',
  'complete-with-accepted-gaps': 'done',
};

/** What needs a person first, then what is still out, then property, then nothing. */
const ORDER = ['failed', 'timed-out', 'sent', 'answered', 'nothing-found'];

function inOrder(sources: Search['sources']): Search['sources'] {
  return sources.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

interface SummaryProps {
  readonly search: Search;
  readonly shown: string | undefined;
  readonly onShow: (state: string | undefined) => void;
}

/** Each count opens the rows it counts. */
function Summary({ search, shown, onShow }: SummaryProps) {
  const t = useTexts(searchTexts);
  const name = useNameIn(searchTexts);
  const settled = search.answered + search.nothingFound;
  const parts = [
    { key: 'sent', count: search.sent, tone: 'doing' },
    { key: 'answered', count: search.answered, tone: 'done' },
    { key: 'nothing-found', count: search.nothingFound, tone: 'stopped' },
    { key: 'failed', count: search.failed, tone: 'failed' },
    { key: 'timed-out', count: search.timedOut, tone: 'paused' },
    { key: 'not-asked', count: search.notAsked, tone: 'todo' },
  ] as const satisfies readonly { readonly key: string; readonly count: number; readonly tone: StateTone }[];
  return (
    <div className="search-summary">
      <div className="row">
        <StateMark tone={VERDICTS[search.verdict] ?? 'doing'}>
          <strong>{name('verdicts', search.verdict)}</strong>
        </StateMark>
        <span className="soft">{t('settled', { settled, wanted: search.wanted })}</span>
      </div>
      <progress
        className="search-progress"
        value={settled}
        max={Math.max(search.wanted, 1)}
        aria-label={t('settled', { settled, wanted: search.wanted })}
      />
      <div className="row">
        {parts
          .filter((part) => part.count > 0)
          .map((part) => (
            <button
              key={part.key}
              type="button"
              className="search-count"
              aria-pressed={shown === part.key}
              disabled={part.key === 'not-asked'}
              onClick={() => onShow(shown === part.key ? undefined : part.key)}
            >
              <StateMark tone={part.tone}>
                {name('states', part.key)} <span className="num">{part.count}</span>
              </StateMark>
            </button>
          ))}
        {search.acceptedGaps > 0 ? <span className="soft">{t('acceptedGaps', { count: search.acceptedGaps })}</span> : null}
      </div>
    </div>
  );
}
