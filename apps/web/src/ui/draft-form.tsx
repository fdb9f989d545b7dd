import { instantFromUnixMs, wallClockText } from '@duixian/kernel/legal-day';
import { Form, type FormInstance } from 'antd';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { dropDraft, keepDraft, readDraft } from './draft-store.ts';

/** 服务器草稿 · Where a feature keeps drafts on the server too, so that another machine can go on with them. */
export interface ServerDraft<Values extends object> {
  readonly load: () => Promise<Values | undefined>;
  readonly save: (values: Values) => Promise<void>;
}

interface Props<Values extends object> {
  readonly form: FormInstance<Values>;
  /** Names the draft: feature, act, case, person. */
  readonly draftKey: string;
  readonly initial: Values;
  /** With the values as typed: text. */
  readonly onSubmit: (values: Values) => void;
  readonly server?: ServerDraft<Values>;
  readonly children: ReactNode;
}

const QUIET_MS = 600;

/** 草稿表单 · Keeps what is typed within a second and brings it back after a crash, a refusal or a closed window. */
export function DraftForm<Values extends object>({ form, draftKey, initial, onSubmit, server, children }: Props<Values>) {
  const t = useTexts(common);
  const [keptAtMs, setKeptAtMs] = useState<number | undefined>(undefined);
  const [restored, setRestored] = useState(false);
  const timer = useRef(0);
  const start = useRef(initial);

  // Once for each draft: what is on the screen later is newer than any draft.
  const latest = useRef({ form, server });
  latest.current = { form, server };
  useEffect(() => {
    const draft = readDraft(draftKey);
    if (draft !== undefined) {
      latest.current.form.setFieldsValue(draft.values);
      setKeptAtMs(draft.keptAtMs);
      setRestored(true);
      return;
    }
    let current = true;
    void latest.current.server?.load().then((values) => {
      if (!current || values === undefined || latest.current.form.isFieldsTouched()) return;
      latest.current.form.setFieldsValue(values);
      setRestored(true);
    });
    return () => {
      current = false;
    };
  }, [draftKey]);

  const keepNow = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = 0;
    const values: Values = latest.current.form.getFieldsValue(true);
    const now = Date.now();
    if (keepDraft(draftKey, { values, keptAtMs: now })) setKeptAtMs(now);
    void latest.current.server?.save(values).catch(() => undefined);
  }, [draftKey]);
  const keep = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(keepNow, QUIET_MS);
  };
  // Leaving the page within the quiet moment still keeps the last words.
  useEffect(
    () => () => {
      if (timer.current !== 0) keepNow();
    },
    [keepNow],
  );
  const submit = () => {
    if (timer.current !== 0) keepNow();
    onSubmit(form.getFieldsValue(true));
  };
  const discard = () => {
    window.clearTimeout(timer.current);
    timer.current = 0;
    dropDraft(draftKey);
    form.setFieldsValue(start.current);
    setKeptAtMs(undefined);
    setRestored(false);
  };

  return (
    <Form form={form} layout="vertical" initialValues={initial} onValuesChange={keep} onFinish={submit} requiredMark scrollToFirstError>
      {children}
      <div className="draft-line soft" aria-live="polite">
        {restored ? <span>{t('draft.restored')}</span> : null}
        {keptAtMs === undefined ? null : <span>{t('draft.saved', { at: wallClockText(instantFromUnixMs(keptAtMs)).slice(11) })}</span>}
        {keptAtMs === undefined ? null : (
          <button type="button" className="quiet-button" onClick={discard}>
            {t('draft.discard')}
          </button>
        )}
      </div>
    </Form>
  );
}
