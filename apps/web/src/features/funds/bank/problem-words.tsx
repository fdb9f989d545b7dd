import { findText, useLanguage } from '../../../texts/use-texts.ts';
import { bankTexts } from './texts.ts';

/** 原因 · Why a line or a file was not booked, in words; a reason this page does not know is shown as it came. */
export function ProblemWords({ problem }: { readonly problem: Readonly<Record<string, unknown>> | null }) {
  useLanguage();
  if (problem === null) return null;
  const kind = String(problem.kind ?? '');
  return <span>{findText(bankTexts.namespace, `problems.${kind}`, problem) ?? kind}</span>;
}
