import { flowPreset } from '@duixian/assignment/rules/segments/presets';
import { must } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fraction } from '@duixian/kernel/money';
import { COURTS, DISTRICTS, REGION } from './city.ts';
import type { SeededCity } from './load-city.ts';
import { authorisedOf, SYSTEM } from './people.ts';
import { carriedQuotes } from './rates.ts';
import type { Run } from './run.ts';

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
  for (const { person: officer, certificateNumber } of authorisedOf(city)) {
    await run(
      `insert into agencies.authorised_officer (region_id, person_id, court_id, name, certificate_number, from_on) values ($1, $2, $3, $4, $5, '2024-01-01')`,
      [REGION.id, officer.personId, officer.court.id, officer.name, certificateNumber],
    );
  }
  await drawMap(run);
  await adoptFlow(run);
  await carryRatesOn(run, today);
}

/** One map of the city, loaded by the intermediate court for all of them. */
async function drawMap(run: Run): Promise<void> {
  await run(
    `insert into hub.district_layout (region_id, layout_id, court_id, districts, set_by, set_at)
     values ($1, '0198a000-0000-7000-8000-000000000059', 1, $2, $3, '2026-01-04T08:00:00Z')`,
    [REGION.id, JSON.stringify(DISTRICTS), SYSTEM.personId],
  );
}

/** One court works in segments, so that a visitor sees both ways. */
async function adoptFlow(run: Run): Promise<void> {
  const court = must(
    COURTS.find(({ key }) => key === 'linshui'),
    'the court of the demo logins',
  );
  const flow = must(flowPreset('five-teams'), 'a preset of that name');
  await run(
    `insert into assignment.segment_flow (region_id, court_id, from_on, preset, flow, reason, set_by, set_at)
     values ($1, $2, '2026-01-05', $3, $4, '演示数据：五组分段', $5, '2026-01-04T08:00:00Z')`,
    [REGION.id, court.id, flow.id, JSON.stringify(flow), SYSTEM.personId],
  );
}

async function carryRatesOn(run: Run, today: LegalDay): Promise<void> {
  for (const quote of carriedQuotes(today)) {
    await run(
      `insert into funds.lpr_quote (region_id, published_on, one_year_bp, five_year_bp, source, entered_by, entered_on) values ($1, $2, $3, $4, $5, $6, $2)`,
      [
        REGION.id,
        quote.from.toString(),
        basisPoints(quote.oneYear),
        basisPoints(quote.fiveYear),
        '演示数据：沿用上一期报价，不是实际报价',
        SYSTEM.personId,
      ],
    );
  }
}

function basisPoints(rate: Fraction): number {
  return Number((rate.numerator * 10_000n) / rate.denominator);
}
