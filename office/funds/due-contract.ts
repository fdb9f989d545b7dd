import { type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { z } from 'zod';
import { dayInput } from './input-contract.ts';
import { both } from './input-words.ts';

/** 履行期间 · Days from the day the title took effect, that day not counted. */
export const dueInput = z
  .strictObject({
    effectiveOn: dayInput.meta({ description: '生效之日 · The day the title took effect, not the day it was made.' }),
    withinDays: z.int().min(0).max(3_650),
    holidaysMove: z
      .boolean()
      .default(true)
      .meta({ description: '民事诉讼法第八十五条 · A last day on a holiday moves to the next working day, unless false.' }),
  })
  .transform(({ effectiveOn, withinDays, holidaysMove }, ctx): LegalDay => {
    const counted = plusDays(effectiveOn, withinDays);
    if (!holidaysMove) return counted;
    const open = PUBLISHED_CALENDAR.firstOpenDay(counted);
    if (open.ok) return open.value;
    ctx.addIssue({
      code: 'custom',
      message: both(
        `没有载入 ${counted.year} 年的工作日历，看不出 ${counted} 是否节假日（民事诉讼法第八十五条）；请直接写 dueOn`,
        `no court calendar of ${counted.year} is loaded to see whether ${counted} is a holiday (民事诉讼法第八十五条); state dueOn`,
      ),
    });
    return z.NEVER;
  });
