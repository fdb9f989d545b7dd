import { COURTS, REGION } from './city.ts';
import type { SeededCity } from './load-city.ts';
import type { Run } from './run.ts';

const ASKING_ROLES = ['centre', 'judge', 'assistant'];

/** 设置 · What each court prints on its papers, and who of it the agencies know as an authorised officer (法释〔2013〕20号第二条). */
export async function loadSettings(run: Run, city: SeededCity): Promise<void> {
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
}
