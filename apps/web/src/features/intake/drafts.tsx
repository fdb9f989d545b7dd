import { listDrafts } from '@duixian/intake/contract';
import { wallClockText } from '@duixian/kernel/legal-day';
import { Link } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { intakeTexts } from './texts.ts';

/** 未提交的草稿 · One's own forms that were begun and not sent, on whichever machine. */
export function Drafts() {
  const t = useTexts(intakeTexts);
  const look = useCall(listDrafts, {});
  const rows = look.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <nav className="panel panel-body drafts" aria-label={t('list.drafts')}>
      <span className="soft">{t('list.drafts')}</span>
      {rows.map((row) => (
        <Link key={row.draft} to="/filing/new" search={{ draft: row.draft }}>
          {row.title.trim() === '' ? t('list.untitled', { at: wallClockText(row.savedAt) }) : row.title}
        </Link>
      ))}
    </nav>
  );
}
