import { FIGURES } from '@duixian/funds/rules/statement/statement';
import { z } from 'zod';
import { useTexts } from '../../../texts/use-texts.ts';
import { StateMark } from '../../../ui/state-mark.tsx';
import { bankTexts } from './texts.ts';

const heads = z.object({
  checks: z
    .array(
      z.object({
        block: z.coerce.number(),
        figure: z.enum(FIGURES),
        outcome: z.enum(['agrees', 'differs', 'unknown']),
      }),
    )
    .default([]),
});

const TONE = { agrees: 'done', differs: 'failed', unknown: 'urgent' } as const;

/** 合计核对 · Each figure the file states of itself, beside what its lines add up to. */
export function TotalChecks({ head }: { readonly head: Readonly<Record<string, unknown>> | null }) {
  const t = useTexts(bankTexts);
  const read = heads.safeParse(head ?? {});
  const checks = read.success ? read.data.checks : [];
  return (
    <div className="bank-counts">
      <strong>{t('checks.title')}</strong>
      {checks.length === 0 ? <span className="soft">{t('checks.none')}</span> : null}
      {checks.map((check) => (
        <StateMark key={`${check.block}/${check.figure}`} tone={TONE[check.outcome]}>
          {t(`checks.figures.${check.figure}`)} {t(`checks.${check.outcome}`)}
        </StateMark>
      ))}
    </div>
  );
}
