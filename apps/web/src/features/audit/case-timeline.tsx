import { caseTrail } from '@duixian/cases/contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Empty, LookedPages } from '../../ui/wait-states.tsx';
import { auditTexts } from './texts.ts';
import { TrailLines } from './trail-lines.tsx';

type Page = Replied<typeof caseTrail>;

/** 办案经过 · The trail of the case in plain words, newest first. */
export function CaseTimeline({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(auditTexts);
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
                <TrailLines label={t('timeline')} entries={rows} />
                {footer}
              </>
            )
          }
        </LookedPages>
      </div>
    </section>
  );
}
