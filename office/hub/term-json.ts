import { legalDay } from '@duixian/contract/wire';
import { z } from 'zod';
import { type AnswerTerm, TERM_UNITS } from './rules/answer-term.ts';

/** 限答依据 · As it is kept with the order and as the screens read it. */
export const answerTermJson = z.object({
  value: z.int(),
  unit: z.enum(TERM_UNITS),
  from: legalDay,
  uncounted: z.array(
    z.discriminatedUnion('nature', [
      z.object({ on: legalDay, nature: z.literal('weekend') }),
      z.object({ on: legalDay, nature: z.literal('holiday'), nameZh: z.string(), nameEn: z.string() }),
    ]),
  ),
});

export function termFrom(kept: unknown): AnswerTerm | null {
  return kept === null ? null : answerTermJson.parse(kept);
}
