import { day, isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fraction } from '@duixian/kernel/money';
import { lprAnnouncement } from '../instruments/lpr-announcement.ts';

/** 贷款市场报价利率 · One monthly quote; it holds until the next. Yearly rates as exact fractions. */
export interface LprQuote {
  readonly from: LegalDay;
  readonly oneYear: Fraction;
  readonly fiveYear: Fraction;
  /** False: not yet compared with the page of the interbank funding centre. */
  readonly verified: boolean;
}

/** Rates are written in hundredths of a percent, so 3.45 % is 345. */
function quote(from: string, oneYear: bigint, fiveYear: bigint, verified: boolean): LprQuote {
  const fraction = (numerator: bigint): Fraction => ({ numerator, denominator: 10_000n });
  return { from: day(from), oneYear: fraction(oneYear), fiveYear: fraction(fiveYear), verified };
}

export const LPR_BASIS = [lprAnnouncement.article('第一条')] as const;

/** 报价表 · Every quote since the reform, oldest first. */
export const LPR_QUOTES: readonly LprQuote[] = [
  quote('2019-08-20', 425n, 485n, true),
  quote('2019-09-20', 420n, 485n, true),
  quote('2019-10-21', 420n, 485n, true),
  quote('2019-11-20', 415n, 480n, true),
  quote('2019-12-20', 415n, 480n, true),
  quote('2020-01-20', 415n, 480n, true),
  quote('2020-02-20', 405n, 475n, true),
  quote('2020-03-20', 405n, 475n, true),
  quote('2020-04-20', 385n, 465n, true),
  quote('2020-05-20', 385n, 465n, true),
  quote('2020-06-22', 385n, 465n, true),
  quote('2020-07-20', 385n, 465n, true),
  quote('2020-08-20', 385n, 465n, true),
  quote('2020-09-21', 385n, 465n, true),
  quote('2020-10-20', 385n, 465n, true),
  quote('2020-11-20', 385n, 465n, true),
  quote('2020-12-21', 385n, 465n, true),
  quote('2021-01-20', 385n, 465n, true),
  quote('2021-02-20', 385n, 465n, false),
  quote('2021-03-22', 385n, 465n, true),
  quote('2021-04-20', 385n, 465n, true),
  quote('2021-05-20', 385n, 465n, true),
  quote('2021-06-21', 385n, 465n, true),
  quote('2021-07-20', 385n, 465n, true),
  quote('2021-08-20', 385n, 465n, true),
  quote('2021-09-22', 385n, 465n, true),
  quote('2021-10-20', 385n, 465n, true),
  quote('2021-11-22', 385n, 465n, true),
  quote('2021-12-20', 380n, 465n, true),
  quote('2022-01-20', 370n, 460n, true),
  quote('2022-02-21', 370n, 460n, true),
  quote('2022-03-21', 370n, 460n, true),
  quote('2022-04-20', 370n, 460n, true),
  quote('2022-05-20', 370n, 445n, true),
  quote('2022-06-20', 370n, 445n, true),
  quote('2022-07-20', 370n, 445n, true),
  quote('2022-08-22', 365n, 430n, true),
  quote('2022-09-20', 365n, 430n, true),
  quote('2022-10-20', 365n, 430n, true),
  quote('2022-11-21', 365n, 430n, true),
  quote('2022-12-20', 365n, 430n, true),
  quote('2023-01-20', 365n, 430n, true),
  quote('2023-02-20', 365n, 430n, true),
  quote('2023-03-20', 365n, 430n, true),
  quote('2023-04-20', 365n, 430n, true),
  quote('2023-05-22', 365n, 430n, true),
  quote('2023-06-20', 355n, 420n, true),
  quote('2023-07-20', 355n, 420n, true),
  quote('2023-08-21', 345n, 420n, true),
  quote('2023-09-20', 345n, 420n, true),
  quote('2023-10-20', 345n, 420n, true),
  quote('2023-11-20', 345n, 420n, true),
  quote('2023-12-20', 345n, 420n, true),
  quote('2024-01-22', 345n, 420n, true),
  quote('2024-02-20', 345n, 395n, true),
  quote('2024-03-20', 345n, 395n, true),
  quote('2024-04-22', 345n, 395n, true),
  quote('2024-05-20', 345n, 395n, true),
  quote('2024-06-20', 345n, 395n, true),
  quote('2024-07-22', 335n, 385n, true),
  quote('2024-08-20', 335n, 385n, true),
  quote('2024-09-20', 335n, 385n, true),
  quote('2024-10-21', 310n, 360n, true),
  quote('2024-11-20', 310n, 360n, true),
  quote('2024-12-20', 310n, 360n, true),
  quote('2025-01-20', 310n, 360n, true),
  quote('2025-02-20', 310n, 360n, true),
  quote('2025-03-20', 310n, 360n, true),
  quote('2025-04-21', 310n, 360n, true),
  quote('2025-05-20', 300n, 350n, true),
  quote('2025-06-20', 300n, 350n, true),
  quote('2025-07-21', 300n, 350n, true),
  quote('2025-08-20', 300n, 350n, true),
  quote('2025-09-22', 300n, 350n, true),
  quote('2025-10-20', 300n, 350n, true),
  quote('2025-11-20', 300n, 350n, true),
  quote('2025-12-22', 300n, 350n, true),
  quote('2026-01-20', 300n, 350n, false),
  quote('2026-02-24', 300n, 350n, false),
  quote('2026-03-20', 300n, 350n, false),
  quote('2026-04-20', 300n, 350n, false),
  quote('2026-05-20', 300n, 350n, false),
  quote('2026-06-22', 300n, 350n, false),
  quote('2026-07-20', 300n, 350n, false),
  quote('2026-08-20', 300n, 350n, false),
];

/** The quote in force on that day; `undefined` before 2019-08-20, when the benchmark loan rate still held. */
export function lprOn(on: LegalDay): LprQuote | undefined {
  let found: LprQuote | undefined;
  for (const each of LPR_QUOTES) {
    if (isBefore(on, each.from)) break;
    found = each;
  }
  return found;
}
