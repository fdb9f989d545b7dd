import { isStage, STAGES } from '@duixian/cases/rules/stage';
import { useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { casePartsTexts } from './texts.ts';
import './case-parts.css';

/** 环节图 · The stages in their order: what is behind, where the case stands, what is ahead; told by shape and colour. */
export function StagePath({ stage, state }: { readonly stage: string; readonly state: string }) {
  const t = useTexts(casePartsTexts);
  const word = useWord();
  const at = isStage(stage) ? STAGES.indexOf(stage) : -1;
  return (
    <ol className="stage-path" aria-label={t('path')}>
      {STAGES.map((one, index) => {
        const here = index === at && state !== 'closed';
        return (
          <li
            key={one}
            className={here ? 'stage-here' : index < at || state === 'closed' ? 'stage-behind' : ''}
            aria-current={here ? 'step' : undefined}
          >
            <StateMark tone={toneAt(index, at, state)}>{word('stage', one)}</StateMark>
          </li>
        );
      })}
    </ol>
  );
}

function toneAt(index: number, at: number, state: string): StateTone {
  if (state === 'closed' || index < at) return 'done';
  if (index > at) return 'todo';
  return state === 'suspended' ? 'paused' : 'doing';
}
