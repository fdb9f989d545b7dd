import { Form, type FormInstance } from 'antd';
import { type ReactNode, useRef } from 'react';
import { DraftLine } from './draft-line.tsx';
import { type ServerDraft, useDraft } from './use-draft.ts';

interface Props<Values extends object> {
  readonly form: FormInstance<Values>;
  /** Names the draft: feature, act, case, person. */
  readonly draftKey: string;
  readonly initial: Values;
  /** With the values as typed: text. */
  readonly onSubmit: (values: Values) => void;
  readonly server?: ServerDraft<Values>;
  /** Something was typed or the draft thrown away: what was said of the form before may no longer hold. */
  readonly onChanged?: () => void;
  readonly children: ReactNode;
}

/** 草稿表单 · A long form, whose owner says when the draft is done with; it may live on the server as well. */
export function DraftForm<Values extends object>({ form, draftKey, initial, onSubmit, server, onChanged, children }: Props<Values>) {
  const draft = useDraft(form, draftKey, server);
  const start = useRef(initial);
  const submit = () => {
    draft.keepNow();
    onSubmit(form.getFieldsValue(true));
  };
  const discard = () => {
    draft.drop();
    form.setFieldsValue(start.current);
    onChanged?.();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={() => {
        draft.keep();
        onChanged?.();
      }}
      onFinish={submit}
      requiredMark
      scrollToFirstError
    >
      {children}
      <DraftLine draft={draft} onDiscard={discard} />
    </Form>
  );
}
