import { Link } from '@tanstack/react-router';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { batchTexts } from './texts.ts';
import './batches.css';

/** The parts of the place where papers are made. */
export function PapersNav() {
  const t = useTexts(batchTexts);
  const mayServe = useMay('documents.serve');
  return (
    <nav className="papers-nav no-print" aria-label={t('nav.label')}>
      <Link to="/papers" activeOptions={{ exact: true }}>
        {t('nav.batches')}
      </Link>
      <Link to="/papers/search">{t('nav.search')}</Link>
      {mayServe ? <Link to="/papers/printing">{t('nav.printing')}</Link> : null}
    </nav>
  );
}
