import type { Rung } from '@duixian/law/ladders';
import { InputNumber, Select } from 'antd';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { deadlinesTexts } from '../texts.ts';
import { termSettingsTexts } from './texts.ts';

const READERS: readonly Rung['to'][] = ['officer', 'supervisor', 'director'];
const MOST = 6;
const LEAST = 3;

/** 预警各级 · How many days before the end, and who is told; earliest first. */
export function RungFields({ rungs, onChange }: { readonly rungs: readonly Rung[]; readonly onChange: (rungs: readonly Rung[]) => void }) {
  const t = useTexts(termSettingsTexts);
  const say = useTexts(deadlinesTexts);
  const put = (at: number, part: Partial<Rung>) => onChange(rungs.map((rung, n) => (n === at ? { ...rung, ...part } : rung)));
  return (
    <div className="stack">
      {rungs.map((rung, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rung is its place in the order
        <div className="row" key={at}>
          <span>{t('own.rung', { n: at + 1 })}</span>
          <InputNumber
            aria-label={t('own.days', { n: at + 1 })}
            min={0}
            max={365}
            precision={0}
            value={rung.daysBefore}
            onChange={(days) => put(at, { daysBefore: days ?? 0 })}
          />
          <Select<Rung['to']>
            aria-label={t('own.to', { n: at + 1 })}
            style={{ minWidth: 140 }}
            value={rung.to}
            options={READERS.map((reader) => ({ value: reader, label: say(`rungTo.${reader}`) }))}
            onChange={(to) => put(at, { to })}
          />
        </div>
      ))}
      <div className="row">
        <ActButton small disabled={rungs.length >= MOST} onAct={() => onChange([...rungs, { daysBefore: 0, to: 'director' }])}>
          {t('own.more')}
        </ActButton>
        <ActButton small disabled={rungs.length <= LEAST} onAct={() => onChange(rungs.slice(0, -1))}>
          {t('own.fewer')}
        </ActButton>
      </div>
    </div>
  );
}
