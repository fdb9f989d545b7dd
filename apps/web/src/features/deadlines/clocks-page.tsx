import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTexts } from '../../texts/use-texts.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { ClockRows } from './clock-rows.tsx';
import { ClockStrip } from './clock-strip.tsx';
import { WarningDigest } from './desk/warning-digest.tsx';
import { deadlinesTexts } from './texts.ts';

/** 期限列表 · The rows behind every count of clocks. */
export function ClocksPage() {
  const t = useTexts(deadlinesTexts);
  const filter = useSearch({ from: '/office/clocks/' });
  const navigate = useNavigate();
  return (
    <>
      <PageTitle title={t('page.title')} sub={t('page.sub')} acts={<Link to="/outages">{t('page.outages')}</Link>} />
      <div className="stack">
        <WarningDigest />
        <ClockStrip
          mine={filter.mine === 'yes'}
          current={filter}
          onMine={(mine) => void navigate({ to: '/clocks', search: { ...filter, mine: mine ? 'yes' : undefined } })}
        />
        <div className="panel">
          <ClockRows filter={filter} />
        </div>
      </div>
    </>
  );
}
