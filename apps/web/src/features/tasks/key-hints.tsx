import { useTexts } from '../../texts/use-texts.ts';
import { tasksTexts } from './texts.ts';
import { DESK_KEYS, KEYED_ACTS, type KeyedAct } from './use-desk-keys.ts';

/** 按键提示 · The keys of the desk, those of the acts the rows in sight offer. */
export function KeyHints({ acts }: { readonly acts: ReadonlySet<string> }) {
  const t = useTexts(tasksTexts);
  const keyed: readonly KeyedAct[] = KEYED_ACTS.filter((act) => acts.has(act));
  return (
    <p className="desk-keys soft">
      <Hint keys={['J', 'K']} what={t('keys.move')} />
      <Hint keys={['Enter']} what={t('acts.open')} />
      <Hint keys={[t('keys.spaceBar')]} what={t('keys.select')} />
      {keyed.map((act) => (
        <Hint key={act} keys={[DESK_KEYS[act].toUpperCase()]} what={t(`acts.${act}`)} />
      ))}
      <Hint keys={['1', '4']} what={t('keys.tabs')} between="–" />
    </p>
  );
}

function Hint({ keys, what, between = ' ' }: { readonly keys: readonly string[]; readonly what: string; readonly between?: string }) {
  return (
    <span>
      {keys.map((key, at) => (
        <span key={key}>
          {at === 0 ? null : between}
          <kbd>{key}</kbd>
        </span>
      ))}{' '}
      {what}
    </span>
  );
}
