import { clockCounts } from '@duixian/deadlines/contract';
import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { countText } from '../../ui/count-link.tsx';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import type { ClockFilter } from './clock-filter.ts';
import { deadlinesTexts } from './texts.ts';
import './clock-strip.css';

interface Props {
  readonly mine: boolean;
  readonly current?: ClockFilter;
  readonly onMine?: (mine: boolean) => void;
}

const LEVELS = [
  { level: 'overdue', tone: 'overdue' },
  { level: 'red', tone: 'urgent' },
  { level: 'amber', tone: 'soon' },
] as const satisfies readonly { readonly level: 'overdue' | 'red' | 'amber'; readonly tone: StateTone }[];

/** 灯色条 · How many clocks stand at each level; each number opens its rows. */
export function ClockStrip({ mine, current, onMine }: Props) {
  const t = useTexts(deadlinesTexts);
  const look = useCall(clockCounts, { query: mine ? { mine: 'yes' } : {} }, { everyMs: 60_000 });
  const scope = mine ? { mine: 'yes' as const } : {};
  return (
    <Looked look={look} texts={deadlinesTexts} lines={1}>
      {(counts) => (
        <nav className="clock-strip row" aria-label={t('counts.label')}>
          {mine && onMine === undefined ? <span className="soft">{t('counts.mine')}</span> : null}
          {LEVELS.map(({ level, tone }) => (
            <Link
              key={level}
              to="/clocks"
              search={{ level, ...scope }}
              className={`clock-count ${current?.level === level ? 'clock-count-here' : ''}`}
            >
              <StateMark tone={counts[level].count === 0 ? 'todo' : tone}>{t(`levels.${level}`)}</StateMark>
              <b className="num">{countText(counts[level].count, counts[level].capped)}</b>
            </Link>
          ))}
          {counts.provisional.count === 0 ? null : (
            <Link to="/clocks" search={{ provisional: 'yes', ...scope }} className="clock-count">
              <StateMark tone="paused">{t('levels.provisional')}</StateMark>
              <b className="num">{countText(counts.provisional.count, counts.provisional.capped)}</b>
            </Link>
          )}
          {current === undefined || current.level === undefined ? null : (
            <Link to="/clocks" search={scope} className="clock-count">
              {t('levels.all')}
            </Link>
          )}
          {onMine === undefined ? null : (
            <Checkbox checked={mine} onChange={(event) => onMine(event.target.checked)}>
              {t('counts.mine')}
            </Checkbox>
          )}
        </nav>
      )}
    </Looked>
  );
}
