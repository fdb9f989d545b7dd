import type { LegalDay } from '@duixian/kernel/legal-day';
import type { FormInstance } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { Problem } from '../../api/refused.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import type { ServerDraft } from '../../ui/use-draft.ts';
import { keepDraft } from '../../ui/draft-store.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { fieldPath } from './field-path.ts';
import { FilingFields } from './filing-fields.tsx';
import type { FilingValues } from './form-values.ts';
import { LintPanel } from './lint-panel.tsx';
import { type Prefilled, PrefillPanel } from './prefill-panel.tsx';
import type { Sources } from './source-link.tsx';
import { intakeTexts } from './texts.ts';
import { useFilingLint } from './use-filing-lint.ts';
import { usePerformanceEnd } from './use-performance-end.ts';
import { valuesFrom } from './values-from-form.ts';
import './intake.css';

interface Props {
  readonly form: FormInstance<FilingValues>;
  readonly draftKey: string;
  readonly initial: FilingValues;
  readonly server?: ServerDraft<FilingValues>;
  readonly today: LegalDay;
  readonly courtFixed: boolean;
  readonly problem: Problem | undefined;
  readonly onRetry: (() => void) | undefined;
  readonly confirmed: readonly string[];
  readonly onConfirmed: (kinds: readonly string[]) => void;
  readonly onRead: (read: Prefilled | undefined) => void;
  readonly read: Prefilled | undefined;
  readonly onSubmit: () => void;
  /** The acts at the end of the form. */
  readonly children: ReactNode;
}

/** 申请表与原文 · The form on the left, the judgment it rests on at the right, the check below. */
export function FilingForm(props: Props) {
  const { form, draftKey, today, confirmed, onConfirmed, read, onRead, problem } = props;
  const [field, setField] = useState<string | undefined>(undefined);
  const findings = useFilingLint(form, today, read?.titleSum ?? null, problem);
  usePerformanceEnd(form, read);
  const sources: Sources = useMemo(() => ({ marks: read?.passages ?? [], show: setField }), [read]);

  const goTo = (at: string) => {
    const path = [...fieldPath(at, form.getFieldsValue(true))];
    form.scrollToField(path, { block: 'center' });
    form.focusField(path);
  };
  const fill = (next: Prefilled) => {
    const filled = valuesFrom(next.form);
    const kept = { court: filled.court ?? form.getFieldValue('court'), appliedOn: form.getFieldValue('appliedOn') ?? filled.appliedOn };
    const values = { ...filled, ...kept };
    form.setFieldsValue(values);
    keepDraft(draftKey, { values, keptAtMs: Date.now() });
    onRead(next);
  };

  return (
    <div className="filing-columns filing-columns-two">
      <DraftForm
        form={form}
        draftKey={draftKey}
        initial={props.initial}
        onSubmit={props.onSubmit}
        {...(props.server === undefined ? {} : { server: props.server })}
      >
        <div className="stack">
          <FilingFields sources={sources} courtFixed={props.courtFixed} />
          <LintPanel
            findings={findings}
            confirmed={confirmed}
            onConfirm={(kind, yes) => onConfirmed(yes ? [...confirmed, kind] : confirmed.filter((one) => one !== kind))}
            onGoTo={goTo}
          />
          <RefusalNote problem={problem} texts={intakeTexts} onRetry={props.onRetry} />
          <div className="panel panel-body filing-end">{props.children}</div>
        </div>
      </DraftForm>
      <PrefillPanel
        read={read}
        field={field}
        onPick={goTo}
        onRead={fill}
        onForget={() => onRead(undefined)}
        dirty={form.isFieldsTouched()}
      />
    </div>
  );
}
