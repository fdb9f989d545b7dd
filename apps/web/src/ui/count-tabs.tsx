import { countText } from './count-link.tsx';
import './count-tabs.css';

interface Props<Key extends string> {
  readonly label: string;
  readonly keys: readonly Key[];
  readonly wordOf: (key: Key) => string;
  readonly current: Key;
  readonly counts: Readonly<Record<Key, { readonly count: number; readonly capped: boolean }>> | undefined;
  readonly onChoose: (key: Key) => void;
}

/** 带数的切换 · Ways to look at one list, each with the number of its rows. */
export function CountTabs<Key extends string>({ label, keys, wordOf, current, counts, onChoose }: Props<Key>) {
  return (
    <fieldset className="count-tabs">
      <legend className="visually-hidden">{label}</legend>
      {keys.map((key) => (
        <button key={key} type="button" className="count-tab" aria-pressed={key === current} onClick={() => onChoose(key)}>
          {wordOf(key)}
          {counts === undefined ? null : <b className="num">{countText(counts[key].count, counts[key].capped)}</b>}
        </button>
      ))}
    </fieldset>
  );
}
