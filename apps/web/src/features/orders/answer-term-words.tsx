import type { AnswerTerm, UncountedDay } from '@duixian/hub/rules/answer-term';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ordersTexts } from './texts.ts';

/** 限答依据 · Which day a term ends on and why: from when it counts and which days were passed over. */
export function AnswerTermWords({ dueOn, term }: { readonly dueOn: LegalDay; readonly term: AnswerTerm }) {
  const t = useTexts(ordersTexts);
  const zh = useLanguage() === 'zh';
  const nameOf = (one: UncountedDay) => (one.nature === 'weekend' ? t('term.weekend') : zh ? one.nameZh : one.nameEn);
  return (
    <p className="soft">
      {t(`term.ends.${term.unit}`, { from: term.from, count: term.value, dueOn })}
      {term.uncounted.length === 0
        ? null
        : t('term.uncounted', {
            days: term.uncounted.map((one) => t('term.passed', { on: one.on, name: nameOf(one) })).join(zh ? '、' : ', '),
          })}
    </p>
  );
}
