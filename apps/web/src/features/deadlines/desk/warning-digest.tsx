import { warningDigest } from '@duixian/deadlines/contract';
import { Badge } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { StateMark } from '../../../ui/state-mark.tsx';
import { warningTexts } from './texts.ts';
import { WarningsDrawer } from './warnings-drawer.tsx';

const OFTEN_MS = 300_000;
const NAMED = 4;

/** 半日提示 · The digest of this half day: how many warnings are unread, by their terms; one press opens them. */
export function WarningDigest() {
  const t = useTexts(warningTexts);
  const zh = useLanguage() === 'zh';
  const [open, setOpen] = useState(false);
  const look = useCall(warningDigest, {}, { everyMs: OFTEN_MS });
  const drawer = <WarningsDrawer open={open} onClose={() => setOpen(false)} />;
  if (look.data === undefined || look.data.total === 0) return drawer;
  const { half, total, groups } = look.data;
  const named = groups.slice(0, NAMED).map((group) => `${zh ? group.name.zh : group.name.en} ${group.count}`);
  const late = groups.some((group) => group.overdue > 0);
  return (
    <div className="row" data-digest={total}>
      <StateMark tone={late ? 'overdue' : 'soon'}>{t(half)}</StateMark>
      <Badge count={total} overflowCount={999} title={t('count', { count: total })} />
      <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
        {t('look')}
      </button>
      <span className="soft">
        {named.join(' · ')}
        {groups.length > NAMED ? ' …' : ''}
      </span>
      {drawer}
    </div>
  );
}
