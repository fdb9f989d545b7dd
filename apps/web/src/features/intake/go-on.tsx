import type { Replied } from '@duixian/contract/endpoint';
import { revealForm, showApplication } from '@duixian/intake/contract';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Problem } from '../../api/refused.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { fieldName } from '../../ui/changed-words.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import type { FilingValues } from './form-values.ts';
import { intakeTexts } from './texts.ts';
import { valuesFrom } from './values-from-form.ts';

type Application = Replied<typeof showApplication>;

interface Props {
  readonly of: Application;
  readonly onSaved: (saved: Application, values: FilingValues) => void;
}

/** 接着新版改 · After somebody else saved first: their version comes into the form, and over it what was typed here. */
export function GoOn({ of, onSaved }: Props) {
  const t = useTexts(intakeTexts);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function takeSaved(): Promise<void> {
    const params = { application: of.application };
    setPending(true);
    const saved = await call(showApplication, { params });
    const whole =
      !saved.ok || saved.value.whole ? saved : await call(revealForm, { params, query: { purpose: t('application.amendPurpose') } });
    setPending(false);
    if (!saved.ok) setProblem(saved.refusal);
    else if (!whole.ok) setProblem(whole.refusal);
    else onSaved(saved.value, valuesFrom(whole.value.form));
  }

  return (
    <>
      <RefusalNote problem={problem} texts={intakeTexts} />
      <ActButton pending={pending} onAct={() => void takeSaved()}>
        {t('form.goOn')}
      </ActButton>
    </>
  );
}

/** What the form holds now, and the parts both changed. */
export function GoneOn({ both }: { readonly both: readonly string[] }) {
  const t = useTexts(intakeTexts);
  return <output className="soft">{both.length === 0 ? t('form.goneOn') : t('form.goneOnBoth', { fields: both.map(fieldName) })}</output>;
}
