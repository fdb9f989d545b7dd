import { useTexts } from '../../texts/use-texts.ts';
import { countText } from '../../ui/count-link.tsx';
import { DESK_TABS } from './desk-filter.ts';
import type { DeskPage } from './desk-row.ts';
import { tasksTexts } from './texts.ts';

interface Props {
  readonly current: (typeof DESK_TABS)[number];
  readonly counts: DeskPage['tabs'] | undefined;
  readonly onChoose: (tab: (typeof DESK_TABS)[number]) => void;
}

/** The four ways to look at the queue, each with the number of its rows. */
export function DeskTabs({ current, counts, onChoose }: Props) {
  const t = useTexts(tasksTexts);
  return (
    <fieldset className="desk-tabs">
      <legend className="visually-hidden">{t('tabs.label')}</legend>
      {DESK_TABS.map((tab) => (
        <button key={tab} type="button" className="desk-tab" aria-pressed={tab === current} onClick={() => onChoose(tab)}>
          {t(`tabs.${tab}`)}
          {counts === undefined ? null : <b className="num">{countText(counts[tab].count, counts[tab].capped)}</b>}
        </button>
      ))}
    </fieldset>
  );
}
