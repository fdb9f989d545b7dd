import { performanceEnd } from '@duixian/intake/rules/draft-from-reading';
import { LARGEST_TEXT, readJudgment } from '@duixian/intake/rules/prefill/read-judgment';
import { dayFromText } from '@duixian/kernel/legal-day';
import { Form, type FormInstance } from 'antd';
import { useEffect, useMemo } from 'react';
import type { FilingValues } from './form-values.ts';
import type { Prefilled } from './prefill-panel.tsx';

/**
 * 履行期届满日 · The judgment gives the period, the clerk the day it took effect; together they give the last day. Filled in
 * by the office's own rule while the field is empty, never over what somebody wrote.
 */
export function usePerformanceEnd(form: FormInstance<FilingValues>, read: Prefilled | undefined): void {
  const effectiveOn: unknown = Form.useWatch(['title', 'effectiveOn'], form);
  const text = read?.text;
  const reading = useMemo(() => (text === undefined ? undefined : readJudgment(text, LARGEST_TEXT)), [text]);
  useEffect(() => {
    const day = typeof effectiveOn === 'string' ? dayFromText(effectiveOn) : undefined;
    if (reading === undefined || !reading.ok || day === undefined) return;
    const field = ['title', 'performanceEndsOn'] as const;
    if (form.getFieldValue([...field])) return;
    const end = performanceEnd(reading.value, day);
    if (end !== null) form.setFieldValue([...field], end.toString());
  }, [effectiveOn, reading, form]);
}
