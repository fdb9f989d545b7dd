import type { LegalDay } from '@duixian/kernel/legal-day';
import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { ClockState } from '../clock-state.tsx';
import type { CaseClock } from './case-clock.ts';
import { nextOf } from './next-of.ts';
import { caseClocksTexts } from './texts.ts';

/** The order in which a case meets the stages of the law. */
const ORDER: readonly string[] = [
  'filing',
  'intake',
  'service',
  'search',
  'control',
  'valuation',
  'auction',
  'distribution',
  'money',
  'sanction',
  'remedy',
  'closing',
  'post-closing',
];

/** 节点图 · The clocks of the case by stage; where each stands is told by shape and colour. */
export function NodeMap({ clocks, today }: { readonly clocks: readonly CaseClock[]; readonly today: LegalDay }) {
  const t = useTexts(caseClocksTexts);
  const name = useNameIn(caseClocksTexts);
  const zh = useLanguage() === 'zh';
  const stages = [...new Set(clocks.map((clock) => clock.stage))].sort((a, b) => placeOf(a) - placeOf(b));
  const next = nextOf(clocks);
  return (
    <section className="panel" aria-label={t('map')}>
      <div className="panel-head">
        <h2>{t('map')}</h2>
        {next === undefined ? null : (
          <span className="soft">
            {t('next')} {zh ? next.name.zh : next.name.en} <LegalDayText on={next.dueOn ?? next.printedEnd} />
          </span>
        )}
      </div>
      <ol className="node-map panel-body">
        {stages.map((stage) => (
          <li key={stage}>
            <h3>{name('stages', stage)}</h3>
            <ul>
              {clocks
                .filter((clock) => clock.stage === stage)
                .map((clock) => (
                  <li key={clock.clockId} aria-current={clock === next ? 'step' : undefined}>
                    <div>
                      {zh ? clock.name.zh : clock.name.en}
                      {clock === next ? <b className="node-next"> {t('nextMark')}</b> : null}
                    </div>
                    <div className="node-state">
                      <ClockState clock={clock} today={today} />{' '}
                      <LegalDayText on={clock.dueOn ?? clock.printedEnd} clockId={clock.clockId} />
                    </div>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeOf(stage: string): number {
  const place = ORDER.indexOf(stage);
  return place < 0 ? ORDER.length : place;
}
