import { questionAt, type ReceptionQuestion } from '@duixian/intake/rules/reception-record';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type FormInstance, Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { type Problem, Refused } from '../../api/refused.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { keepDraft } from '../../ui/draft-store.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import type { ServerDraft } from '../../ui/use-draft.ts';
import { fieldPath } from './field-path.ts';
import { FilingFields } from './filing-fields.tsx';
import type { FilingValues } from './form-values.ts';
import { InterviewFields } from './interview-fields.tsx';
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
  /** Whether the form may be filled in question by question; the way it begins. */
  readonly asked?: 'asked' | 'whole';
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
  const t = useTexts(intakeTexts);
  const [field, setField] = useState<string | undefined>(undefined);
  const [way, setWay] = useState<'asked' | 'whole'>(props.asked ?? 'whole');
  const [question, setQuestion] = useState<ReceptionQuestion>('applicant');
  // A refusal speaks of the form as it was sent; what failed to arrive can still be sent again.
  const [mended, setMended] = useState<Problem | undefined>(undefined);
  const changed = () => {
    if (problem instanceof Refused) setMended(problem);
  };
  const findings = useFilingLint(form, today, read?.titleSum ?? null, problem);
  usePerformanceEnd(form, read);
  const sources: Sources = useMemo(() => ({ marks: read?.passages ?? [], show: setField }), [read]);

  const goTo = (at: string) => {
    if (way === 'asked') setQuestion(questionAt(at, form.getFieldsValue(true).parties));
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
    changed();
  };

  return (
    <div className="filing-columns filing-columns-two">
      <DraftForm
        form={form}
        draftKey={draftKey}
        initial={props.initial}
        onSubmit={props.onSubmit}
        onChanged={changed}
        {...(props.server === undefined ? {} : { server: props.server })}
      >
        <div className="stack">
          {props.asked === undefined ? null : (
            <Segmented
              aria-label={t('interview.way')}
              value={way}
              onChange={setWay}
              options={(['whole', 'asked'] as const).map((value) => ({ value, label: t(`interview.ways.${value}`) }))}
            />
          )}
          {way === 'asked' ? (
            <InterviewFields
              form={form}
              question={question}
              onQuestion={setQuestion}
              findings={findings}
              sources={sources}
              courtFixed={props.courtFixed}
            />
          ) : (
            <FilingFields sources={sources} courtFixed={props.courtFixed} />
          )}
          <LintPanel
            findings={findings}
            confirmed={confirmed}
            onConfirm={(kind, yes) => {
              changed();
              onConfirmed(yes ? [...confirmed, kind] : confirmed.filter((one) => one !== kind));
            }}
            onGoTo={goTo}
          />
          <RefusalNote problem={problem === mended ? undefined : problem} texts={intakeTexts} onRetry={props.onRetry} />
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
