import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { APPROVAL_SECTIONS } from './approval-sections.ts';
import { Sections } from './sections.tsx';
import { pagesTexts } from './texts.ts';

/** 审批 · Everything that waits for one person's decision, each kind from its own feature. */
export function ApprovalsPage() {
  const t = useTexts(pagesTexts);
  return (
    <>
      <PageTitle title={t('approvals.title')} sub={t('approvals.sub')} />
      <Sections of={APPROVAL_SECTIONS} empty={t('approvals.empty')} />
    </>
  );
}
