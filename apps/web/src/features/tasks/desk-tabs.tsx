import { useTexts } from '../../texts/use-texts.ts';
import { CountTabs } from '../../ui/count-tabs.tsx';
import { DESK_TABS } from './desk-filter.ts';
import type { DeskPage } from './desk-row.ts';
import { tasksTexts } from './texts.ts';

interface Props {
  readonly current: (typeof DESK_TABS)[number];
  readonly counts: DeskPage['tabs'] | undefined;
  readonly onChoose: (tab: (typeof DESK_TABS)[number]) => void;
}

/** The four ways to look at the queue. */
export function DeskTabs(of: Props) {
  const t = useTexts(tasksTexts);
  return <CountTabs label={t('tabs.label')} keys={DESK_TABS} wordOf={(tab) => t(`tabs.${tab}`)} {...of} />;
}
