import { lintApplication } from '@duixian/intake/rules/filing-lint';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { Form, type FormInstance } from 'antd';
import { useMemo } from 'react';
import { type Problem, Refused } from '../../api/refused.ts';
import { findingsOf, joined, type ShownFinding, shownFrom } from './findings.ts';
import { formFrom } from './form-from-values.ts';
import type { FilingValues } from './form-values.ts';

/** 即时校验 · The office's own rule while one types; what only the server can know (an earlier filing) comes with its refusal. */
export function useFilingLint(
  form: FormInstance<FilingValues>,
  today: LegalDay,
  titleSum: Fen | null,
  problem: Problem | undefined,
): readonly ShownFinding[] {
  const values: FilingValues | undefined = Form.useWatch([], { form, preserve: true });
  return useMemo(() => {
    if (values?.parties === undefined || values.obligations === undefined) return [];
    const here = lintApplication(formFrom(values, today), { today, titleSum, sameTitle: [], registers: [] }).map(shownFrom);
    const server = problem instanceof Refused ? findingsOf(problem.facts.findings) : [];
    return joined(server, here);
  }, [values, today, titleSum, problem]);
}
