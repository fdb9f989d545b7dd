import { Link } from '@tanstack/react-router';
import { LapsePage } from '../features/assets/lapse/lapse-page.tsx';
import { foundTexts } from '../features/hub/found/texts.ts';
import { OpenLeads } from '../features/search/leads/open-leads.tsx';
import { useMay } from '../session/session.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** 到期与线索 · Holds that end soon, and leads that wait to be verified, over all cases one may see. */
export function PropertyPage() {
  const seesLeads = useMay('search.view');
  return (
    <div className="stack">
      <LapsePage acts={<FoundLink />} />
      {seesLeads ? <OpenLeads /> : null}
    </div>
  );
}

function FoundLink() {
  const t = useTexts(foundTexts);
  return <Link to="/property/found">{t('title')}</Link>;
}
