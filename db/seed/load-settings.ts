import { must } from '@duixian/kernel/assert';
import { isBefore, type LegalDay, plusMonths } from '@duixian/kernel/legal-day';
import type { Fraction } from '@duixian/kernel/money';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import { COURTS, REGION } from './city.ts';
import type { SeededCity } from './load-city.ts';
import type { Run } from './run.ts';

const ASKING_ROLES = ['centre', 'judge', 'assistant'];

/** 设置 · What each court prints on its papers, and who of it the agencies know as an authorised officer (法释〔2013〕20号第二条). */
export async function loadSettings(run: Run, city: SeededCity, today: LegalDay): Promise<void> {
  for (const [at, court] of COURTS.entries()) {
    await run(
      `insert into documents.letterhead (region_id, court_id, address, phone, hotline, account_holder, account_bank, report_days)
       values ($1, $2, $3, $4, '12368', $5, '衡江银行营业部', 10)`,
      [
        REGION.id,
        court.id,
        `衡江市${court.districtZh}法苑路${at + 1}号`,
        `0000-8600${String(at).padStart(4, '1')}`,
        `${court.nameZh}执行案款专户`,
      ],
    );
  }
  const officers = city.people.filter((person) => ASKING_ROLES.includes(person.role));
  for (const [at, officer] of officers.entries()) {
    await run(
      `insert into agencies.authorised_officer (region_id, person_id, court_id, name, certificate_number, from_on) values ($1, $2, $3, $4, $5, '2024-01-01')`,
      [REGION.id, officer.personId, officer.court.id, officer.name, `衡执${String(2_024_000 + at)}`],
    );
  }
  await carryRatesOn(run, today);
}

const SYSTEM = '00000000-0000-7000-8000-000000000001';

/**
 * The shipped table of LPR quotes ends where it was last read. The demo city goes on with the last quote, and says so
 * in each row: a real office enters what was published.
 */
async function carryRatesOn(run: Run, today: LegalDay): Promise<void> {
  const last = must(LPR_QUOTES.at(-1), 'a quote');
  for (let on = plusMonths(last.from, 1); !isBefore(today, on); on = plusMonths(on, 1)) {
    await run(
      `insert into funds.lpr_quote (region_id, published_on, one_year_bp, five_year_bp, source, entered_by, entered_on) values ($1, $2, $3, $4, $5, $6, $2)`,
      [REGION.id, on.toString(), basisPoints(last.oneYear), basisPoints(last.fiveYear), '演示数据：沿用上一期报价，不是实际报价', SYSTEM],
    );
  }
}

function basisPoints(rate: Fraction): number {
  return Number((rate.numerator * 10_000n) / rate.denominator);
}
