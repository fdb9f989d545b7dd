import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { askAgain, type caseSearch } from '@duixian/search/contract';
import { useState } from 'react';
import type { Problem } from '../../api/refused.ts';
import { useAct } from '../../api/use-act.ts';
import { useNameIn } from '../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { searchTexts } from './texts.ts';

export type Source = Replied<typeof caseSearch>['sources'][number];

const TONES: Readonly<Record<string, StateTone>> = {
  sent: 'doing',
  answered: 'done',
  'nothing-found': 'stopped',
  failed: 'failed',
  'timed-out': 'paused',
};

interface SourceColumns {
  readonly columns: readonly Column<Source>[];
  readonly gap: Source | undefined;
  readonly closeGap: () => void;
  readonly problem: Problem | undefined;
  readonly retry: (() => void) | undefined;
}

/** The columns of the sources, with "ask again" and "accept the gap" where a source gave no answer. */
export function useSourceColumns(caseId: CaseId, mayLaunch: boolean): SourceColumns {
  const t = useTexts(searchTexts);
  const zh = useLanguage() === 'zh';
  const [gap, setGap] = useState<Source | undefined>(undefined);
  const asking = useAct(askAgain);
  const columns: readonly Column<Source>[] = [
    { key: 'agency', title: t('columns.agency'), lead: true, render: (source) => (zh ? source.agencyZh : source.agencyEn) },
    { key: 'party', title: t('columns.party'), tight: true, render: (source) => source.partyName },
    { key: 'state', title: t('columns.state'), render: (source) => <SourceState source={source} /> },
    { key: 'found', title: t('columns.found'), align: 'end', render: (source) => <Found source={source} /> },
    {
      key: 'at',
      title: t('columns.at'),
      render: (source) => (
        <>
          <InstantText at={source.settledAt ?? source.acceptedAt ?? source.askedAt} />
          <div className="soft">
            {source.settledAt === null ? (source.acceptedAt === null ? t('asked') : t('accepted')) : t('settledAt')}
          </div>
        </>
      ),
    },
    {
      key: 'acts',
      title: t('columns.acts'),
      render: (source) => {
        if (!mayLaunch || source.state === 'sent') return <span className="soft">–</span>;
        const failed = source.state === 'failed' || source.state === 'timed-out';
        return (
          <span className="row">
            <ActButton small pending={asking.pending} onAct={() => void asking.act({ params: { case: caseId, source: source.sourceId } })}>
              {t('again')}
            </ActButton>
            {failed && source.gapReason === null ? (
              <ActButton small onAct={() => setGap(source)}>
                {t('gap.button')}
              </ActButton>
            ) : null}
          </span>
        );
      },
    },
  ];
  return { columns, gap, closeGap: () => setGap(undefined), problem: asking.problem, retry: asking.retry };
}

function SourceState({ source }: { readonly source: Source }) {
  const t = useTexts(searchTexts);
  const name = useNameIn(searchTexts);
  return (
    <>
      <StateMark tone={TONES[source.state] ?? 'doing'}>{name('states', source.state)}</StateMark>
      {source.failureKind === null ? null : (
        <div className="soft">
          {source.state === 'sent' ? t('lastTry', { failure: name('failures', source.failureKind) }) : name('failures', source.failureKind)}
          {source.failureDetail === null || source.failureKind === 'partial' ? '' : ` · ${source.failureDetail}`}
        </div>
      )}
      {source.attempts !== null && source.attempts > 1 ? <div className="soft">{t('attempts', { count: source.attempts })}</div> : null}
      {source.gapReason === null ? null : <div className="soft">{t('gap.accepted', { reason: source.gapReason })}</div>}
    </>
  );
}

function Found({ source }: { readonly source: Source }) {
  if (source.state === 'nothing-found') return <span className="num">0</span>;
  // What a partial answer did name is registered; there may be more.
  if (source.failureKind === 'partial') return <span className="num">{`≥ ${source.failureDetail ?? 0}`}</span>;
  if (source.assetsFound === null) return <span className="soft">–</span>;
  return <span className="num">{source.assetsFound}</span>;
}
