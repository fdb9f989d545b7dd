import { useLanguage } from '../../texts/use-texts.ts';
import type { Proof } from './proof.ts';

type Step = Proof['steps'][number];

/** 逐日 · The counted days as a strip: a number where a day counts, hatched where it does not. Words stand above it. */
export function ProofSteps({ steps }: { readonly steps: readonly Step[] }) {
  const zh = useLanguage() === 'zh';
  const days = steps.filter((step) => step.kind === 'day');
  if (days.length === 0) return null;
  return (
    <ol className="proof-days" aria-hidden="true">
      {days.map((step) => (
        <li key={step.on.toString()} className={step.nth === null ? 'proof-day-skipped' : ''} title={titleOf(step, zh)}>
          <span>{`${step.on.month}/${step.on.day}`}</span>
          <b>{step.nth ?? '·'}</b>
        </li>
      ))}
    </ol>
  );
}

function titleOf(step: Step, zh: boolean): string {
  const name = step.name === null ? '' : zh ? step.name.zh : step.name.en;
  return `${step.on.toString()} ${name}`;
}
