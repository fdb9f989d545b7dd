import { FIGURES } from '@duixian/funds/rules/statement/statement';
import { z } from 'zod';
import { findText, useTexts } from '../../../texts/use-texts.ts';
import { bankTexts } from './texts.ts';

const wrongTotal = z.object({
  kind: z.literal('totals-differ'),
  figure: z.enum(FIGURES),
  line: z.coerce.number().nullable().default(null),
  declared: z.coerce.string(),
  counted: z.coerce.string(),
});

/** 原因 · Why a line or a file was not booked, in words; a reason this page does not know is shown as it came. */
export function ProblemWords({ problem }: { readonly problem: Readonly<Record<string, unknown>> | null }) {
  const t = useTexts(bankTexts);
  if (problem === null) return null;
  const total = wrongTotal.safeParse(problem);
  if (total.success) {
    const { figure, line, declared, counted } = total.data;
    const words = figure.endsWith('-count') ? t('wrongCount', { declared, counted }) : t('wrongSum', { declared, counted });
    const place = line === null ? '' : t('onLine', { line });
    return (
      <span>
        {place}
        {t(`checks.figures.${figure}`)}
        {words}
      </span>
    );
  }
  const kind = String(problem.kind ?? '');
  return <span>{findText(bankTexts.namespace, `problems.${kind}`, problem) ?? kind}</span>;
}
