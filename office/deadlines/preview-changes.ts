import type { BothLanguages } from '@duixian/law/term';
import type { TermId } from '@duixian/law/term-ids';
import { type ClockChange, clockChange } from './rules/clock-change.ts';
import { caseNumbers, clocksThatMayChange, type KeptWithDays, type MayChange } from './store/changing-clocks.ts';
import type { ClockId, KeptClock, ReadCtx } from './store/clocks.ts';
import type { LawInUse } from './store/law-in-use.ts';

/** 变动清单 · The running clocks another rule or calendar would move: the first ones by name, all of them by number. */
export interface ChangePreview {
  readonly rows: readonly ChangedClock[];
  readonly total: { readonly count: number; readonly capped: boolean };
}

export interface ChangedClock extends ClockChange {
  readonly clockId: ClockId;
  /** Null where the reader may not see the case. */
  readonly caseNumber: string | null;
  readonly term: TermId;
  readonly name: BothLanguages;
}

const SHOWN = 200;
const PAGE = 1_000;
/** A preview looks at so many clocks and no more; the count says when it stopped. */
const LOOKED_AT = 20_000;

export async function previewChanges(ctx: ReadCtx, now: LawInUse, next: LawInUse, of: MayChange): Promise<ChangePreview> {
  const changed: { readonly kept: KeptClock; readonly change: ClockChange }[] = [];
  let count = 0;
  let looked = 0;
  let page: readonly KeptWithDays[] = [];
  do {
    page = await clocksThatMayChange(ctx, now, of, page.at(-1)?.kept.clockId, PAGE);
    looked += page.length;
    for (const { kept, days } of page) {
      const term = next.termFor(kept.court, kept.termId, kept.clock.startedOn);
      const change = clockChange(kept.clock, days, { term, calendar: next.calendar });
      if (change === undefined) continue;
      count += 1;
      if (changed.length < SHOWN) changed.push({ kept, change });
    }
  } while (page.length === PAGE && looked < LOOKED_AT);
  const numbers = await caseNumbers(
    ctx,
    changed.map(({ kept }) => kept.caseId),
  );
  return {
    rows: changed.map(({ kept, change }) => ({
      ...change,
      clockId: kept.clockId,
      caseNumber: numbers.get(kept.caseId) ?? null,
      term: kept.termId,
      name: { zh: kept.clock.term.nameZh, en: kept.clock.term.nameEn },
    })),
    total: { count, capped: page.length === PAGE && looked >= LOOKED_AT },
  };
}
