import { showTitleText } from '@duixian/intake/contract';
import type { Id } from '@duixian/kernel/ids';
import { useState } from 'react';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Looked } from '../../ui/wait-states.tsx';
import { JudgmentText } from './judgment-text.tsx';
import { intakeTexts } from './texts.ts';

interface Props {
  readonly application: Id<'application'>;
  /** The same text with its numbers whole, while somebody sees them. */
  readonly whole: { readonly text: string } | undefined;
}

/** 执行依据原文 · The text the form was filled from, for whoever files or checks it; the passages values came from are marked. */
export function TitleText({ application, whole }: Props) {
  const t = useTexts(intakeTexts);
  const look = useCall(showTitleText, { params: { application } });
  const [field, setField] = useState<string | undefined>(undefined);
  return (
    <section className="panel prefill">
      <div className="panel-head">
        <h2>{t('text.title')}</h2>
      </div>
      <Looked look={look} texts={intakeTexts} lines={8}>
        {({ paper }) =>
          paper === null ? null : (
            <>
              <p className="prefill-note soft">{t('text.compare')}</p>
              <JudgmentText text={whole?.text ?? paper.text} marks={paper.marks} field={field} onPick={setField} />
            </>
          )
        }
      </Looked>
    </section>
  );
}
