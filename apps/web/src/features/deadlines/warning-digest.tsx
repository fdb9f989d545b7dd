import { warningDigest } from '@duixian/deadlines/contract';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { termSettingsTexts } from './settings/texts.ts';

const OFTEN_MS = 300_000;

/** 半日提示 · The digest of this half day: how many terms were told, by their names. */
export function WarningDigest() {
  const t = useTexts(termSettingsTexts);
  const zh = useLanguage() === 'zh';
  const look = useCall(warningDigest, {}, { everyMs: OFTEN_MS });
  if (look.data === undefined || look.data.total === 0) return null;
  const { half, total, groups } = look.data;
  return (
    <p className="row" data-digest={total}>
      <StateMark tone={groups.some((group) => group.overdue > 0) ? 'overdue' : 'soon'}>{t(`digest.${half}`, { count: total })}</StateMark>
      <span className="soft">{groups.map((group) => `${zh ? group.name.zh : group.name.en} ${group.count}`).join(' · ')}</span>
    </p>
  );
}
