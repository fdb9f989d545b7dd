import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { FINANCE_SECTIONS } from './finance-sections.ts';
import { Sections } from './sections.tsx';
import { pagesTexts } from './texts.ts';

/** 案款 · The work of the finance officer over all cases of the court. */
export function FinancePage() {
  const t = useTexts(pagesTexts);
  return (
    <>
      <PageTitle title={t('finance.title')} sub={t('finance.sub')} />
      <Sections of={FINANCE_SECTIONS} empty={t('finance.empty')} />
    </>
  );
}
