import { caseTrail } from '@duixian/cases/contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { Empty, LookedPages } from '../../ui/wait-states.tsx';
import { actDetail, actTone, actWords, personWords } from './act-words.ts';
import { auditTexts } from './texts.ts';

type Page = Replied<typeof caseTrail>;

/** 办案经过 · The trail of the case in plain words, newest first. */
export function CaseTimeline({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const pages: Pages<Page> = usePages(caseTrail, (after) => ({
    params: { case: caseId },
    query: after === undefined ? {} : { before: after },
  }));
  return (
    <section className="panel" aria-label={t('timeline')}>
      <div className="panel-head">
        <h2>{t('timeline')}</h2>
      </div>
      <div className="panel-body">
        <LookedPages pages={pages} texts={auditTexts}>
          {(rows: readonly Page['rows'][number][], footer) =>
            rows.length === 0 ? (
              <Empty>{t('timelineEmpty')}</Empty>
            ) : (
              <>
                <Timeline
                  label={t('timeline')}
                  entries={rows.map((entry) => ({
                    key: entry.entryId,
                    at: <InstantText at={entry.recordedAt} />,
                    tone: actTone(entry.type),
                    title: actWords(entry, language),
                    detail: <Detail person={personWords(entry, language)} more={actDetail(entry)} />,
                  }))}
                />
                {footer}
              </>
            )
          }
        </LookedPages>
      </div>
    </section>
  );
}

function Detail({ person, more }: { readonly person: string; readonly more: string | undefined }) {
  return (
    <>
      {person}
      {more === undefined ? null : <> · {more}</>}
    </>
  );
}
