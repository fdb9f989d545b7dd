import { z } from 'zod';
import { LARGEST_TEXT } from './rules/prefill/read-judgment.ts';

const MOST_MARKS = 600;
const place = z.number().int().min(0).max(LARGEST_TEXT);

/** 执行依据文本 · What a form was filled from, and where in it each value stands. A mark outside the text is no mark. */
export const titleText = z.object({
  text: z.string().min(1).max(LARGEST_TEXT),
  marks: z
    .array(z.object({ field: z.string().min(1).max(60), start: place, end: place, confidence: z.enum(['certain', 'likely']) }))
    .max(MOST_MARKS),
});

export type TitleText = z.output<typeof titleText>;

export function withinText({ text, marks }: TitleText): TitleText {
  return { text, marks: marks.filter(({ start, end }) => start < end && end <= text.length) };
}
