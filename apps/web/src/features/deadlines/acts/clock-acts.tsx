import { Modal } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { useDone } from '../../../ui/use-done.ts';
import type { Proof } from '../proof.ts';
import { ExtendForm } from './extend-form.tsx';
import { InterruptForm } from './interrupt-form.tsx';
import { ResumeForm } from './resume-form.tsx';
import { SuspendForm } from './suspend-form.tsx';
import { clockActTexts } from './texts.ts';

const FORMS = { suspend: SuspendForm, resume: ResumeForm, extend: ExtendForm, interrupt: InterruptForm } as const;
type ClockAct = keyof typeof FORMS;
const ACTS: readonly ClockAct[] = ['suspend', 'resume', 'interrupt', 'extend'];

/** 期限处理 · What may be done to this clock, by this person, in the state it is in. Each act asks for its reason. */
export function ClockActs({ proof }: { readonly proof: Proof }) {
  const t = useTexts(clockActTexts);
  const done = useDone();
  const maySuspend = useMay('deadlines.suspend');
  const mayExtend = useMay('deadlines.extend');
  const [open, setOpen] = useState<ClockAct | undefined>(undefined);
  const may: { readonly [act in ClockAct]: boolean } = {
    suspend: maySuspend && proof.grounds.length > 0 && proof.paused === null,
    resume: maySuspend && proof.paused !== null,
    interrupt: maySuspend && proof.interruptions.length > 0,
    extend: mayExtend && proof.extension !== null,
  };
  const acts = proof.end === null ? ACTS.filter((act) => may[act]) : [];
  if (acts.length === 0) return null;
  const Form = open === undefined ? undefined : FORMS[open];
  return (
    <section className="row no-print" aria-label={t('label')}>
      {acts.map((act) => (
        <ActButton key={act} small onAct={() => setOpen(act)}>
          {t(`acts.${act}`)}
        </ActButton>
      ))}
      <Modal
        open={open !== undefined}
        onCancel={() => setOpen(undefined)}
        title={open === undefined ? '' : t(`acts.${open}`)}
        footer={null}
        destroyOnHidden
        width={480}
      >
        {open === undefined || Form === undefined ? null : (
          <Form
            proof={proof}
            onDone={() => {
              done(t(`done.${open}`));
              setOpen(undefined);
            }}
          />
        )}
      </Modal>
    </section>
  );
}
