import { LapsePage } from '../features/assets/lapse/lapse-page.tsx';
import { OpenLeads } from '../features/search/leads/open-leads.tsx';
import { useMay } from '../session/session.tsx';

/** 到期与线索 · Holds that end soon, and leads that wait to be verified, over all cases one may see. */
export function PropertyPage() {
  const seesLeads = useMay('search.view');
  return (
    <div className="stack">
      <LapsePage />
      {seesLeads ? <OpenLeads /> : null}
    </div>
  );
}
