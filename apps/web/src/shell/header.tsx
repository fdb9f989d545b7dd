import { Popover } from 'antd';
import { useState } from 'react';
import { roleName } from '../features/courts/role-name.ts';
import { NoticeBell } from '../features/orders/notice-bell.tsx';
import { useSession } from '../session/session.tsx';
import { common } from '../texts/house-words.ts';
import { useLanguage, useTexts } from '../texts/use-texts.ts';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { PersonCard } from './person-card.tsx';
import { shellTexts } from './texts.ts';

interface Props {
  readonly onFind: () => void;
  readonly onHelp: () => void;
}

/** 页眉 · The court, the day it counts by, finding, language, and who is at work. */
export function Header({ onFind, onHelp }: Props) {
  const t = useTexts(shellTexts);
  const c = useTexts(common);
  const language = useLanguage();
  const session = useSession();
  const [card, setCard] = useState(false);
  return (
    <header className="shell-header">
      <div className="header-court">
        <img src="/mark.svg" alt="" width="26" height="26" />
        <strong>{c('product')}</strong>
        <span className="header-court-name">{language === 'zh' ? session.courtZh : session.courtEn}</span>
      </div>
      <button type="button" className="header-find" aria-label={t('header.find')} onClick={onFind}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="m10.600 10.600 3.400 3.400" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span>{t('header.find')}</span>
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </button>
      <span className="header-today num">{t('header.today', { on: session.today })}</span>
      <button type="button" className="header-button header-help" aria-label={t('header.help')} onClick={onHelp}>
        ?
      </button>
      <NoticeBell />
      <LanguageSwitch className="header-button header-language" />
      <Popover open={card} onOpenChange={setCard} trigger="click" placement="bottomRight" content={<PersonCard />}>
        <button type="button" className="header-button header-person" aria-expanded={card} aria-haspopup="dialog">
          <span className="header-name">{session.name}</span>
          <span className="header-role">{roleName(session.role, language)}</span>
        </button>
      </Popover>
    </header>
  );
}
