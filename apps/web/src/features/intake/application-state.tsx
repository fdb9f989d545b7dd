import { useTexts } from '../../texts/use-texts.ts';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { intakeTexts } from './texts.ts';

/** 办理状态 · Where an application stands. */
export function ApplicationStateMark({ state }: { readonly state: string }) {
  const t = useTexts(intakeTexts);
  if (state !== 'received' && state !== 'filed' && state !== 'returned' && state !== 'passed') return <>{state}</>;
  return <StateMark tone={TONES[state]}>{t(`list.states.${state}`)}</StateMark>;
}

const TONES = { received: 'todo', filed: 'doing', returned: 'soon', passed: 'done' } as const satisfies Record<string, StateTone>;
