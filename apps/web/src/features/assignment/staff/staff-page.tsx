import { Link } from '@tanstack/react-router';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { PageTitle } from '../../../ui/page-title.tsx';
import { HandOverSection } from './hand-over-section.tsx';
import { LoansSection } from './loans-section.tsx';
import { staffTexts } from './texts.ts';

/** 人员调配 · Leave with its hand-over, and loans between the courts of the group. */
export function StaffPage() {
  const t = useTexts(staffTexts);
  const mayHandOver = useMay('assignment.hand-over');
  const mayLook = useMay('assignment.view');
  return (
    <>
      <PageTitle title={t('title')} sub={<Link to="/hub">{t('back')}</Link>} />
      <div className="stack">
        <p className="soft">{t('sub')}</p>
        {mayHandOver ? <HandOverSection /> : null}
        {mayLook ? <LoansSection /> : null}
      </div>
    </>
  );
}
