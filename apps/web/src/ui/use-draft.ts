import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './draft-store.ts';

/** 服务器草稿 · Where a feature keeps drafts on the server too, so that another machine can go on with them. */
export interface ServerDraft<Values extends object> {
  readonly load: () => Promise<Values | undefined>;
  readonly save: (values: Values) => Promise<void>;
}

export interface DraftHandle {
  readonly keptAtMs: number | undefined;
  readonly restored: boolean;
  /** Something was typed: it is kept a moment later. */
  readonly keep: () => void;
  /** What waits to be kept is kept now. */
  readonly keepNow: () => void;
  /** Nothing of it is needed any more. */
  readonly drop: () => void;
}

const QUIET_MS = 600;

/** 自动保存 · Keeps what is typed into a form within a second, and brings it back once when the form opens again. */
export function useDraft<Values extends object>(form: FormInstance<Values>, draftKey: string, server?: ServerDraft<Values>): DraftHandle {
  const [keptAtMs, setKeptAtMs] = useState<number | undefined>(undefined);
  const [restored, setRestored] = useState(false);
  const timer = useRef(0);

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

  const quiet = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = 0;
  }, []);
  const write = useCallback(() => {
    quiet();
    const values: Values = latest.current.form.getFieldsValue(true);
    const now = Date.now();
    if (keepDraft(draftKey, { values, keptAtMs: now })) setKeptAtMs(now);
    void latest.current.server?.save(values).catch(() => undefined);
  }, [draftKey, quiet]);
  const keepNow = useCallback(() => {
    if (timer.current !== 0) write();
  }, [write]);
  // Leaving the page within the quiet moment still keeps the last words.
  useEffect(() => keepNow, [keepNow]);
  const keep = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(write, QUIET_MS);
  }, [write]);
  const drop = useCallback(() => {
    quiet();
    dropDraft(draftKey);
    setKeptAtMs(undefined);
    setRestored(false);
  }, [draftKey, quiet]);
  return { keptAtMs, restored, keep, keepNow, drop };
}
