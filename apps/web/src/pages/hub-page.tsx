import { ClockStrip } from '../features/deadlines/clock-strip.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { pagesTexts } from './texts.ts';

/** 指挥中心 · Numbers that open their rows. */
export function HubPage() {
  const t = useTexts(pagesTexts);
  return (
    <>
      <PageTitle title={t('hub.title')} sub={t('hub.sub')} />
      <ClockStrip mine={false} />
    </>
  );
}
