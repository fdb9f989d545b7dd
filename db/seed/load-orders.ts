import { uuidV7 } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { COURTS, REGION } from './city.ts';
import { shift } from './days.ts';
import type { SeededCity } from './load-city.ts';
import { holderAt } from './people.ts';
import type { Run } from './run.ts';

const ISSUED_DAYS_AGO = 6;
const DUE_DAYS_AGO = 3;
const MADE_AT_MS = 1_704_067_200_000;

/** 督办 · At each basic court the centre has ordered one officer to control property that was found; the day of the answer has passed. */
export async function loadOrders(run: Run, city: SeededCity, today: LegalDay): Promise<void> {
  for (const court of COURTS) {
    if (court.level !== 'basic') continue;
    const [task] = await run<{ task_id: string; case_id: string; officer_id: string; summary: string }>(
      `select t.task_id, t.case_id, t.officer_id, c.summary
       from tasks.task t join cases.case c on c.region_id = t.region_id and c.case_id = t.case_id
       where t.region_id = $1 and t.court_id = $2 and t.kind = 'control-property' and t.state = 'open' and t.officer_id is not null and c.state <> 'closed'
       order by t.due_on, t.task_id limit 1`,
      [REGION.id, court.id],
    );
    if (!task) continue;
    const [issued, due] = [shift(today, -ISSUED_DAYS_AGO), shift(today, -DUE_DAYS_AGO)];
    const by = holderAt(city, court, 'centre').personId;
    await run(
      `insert into hub.office_order (region_id, order_id, court_id, case_id, tile, row_kind, row_id, what, label, words, check_kind, issued_by, issued_on,
         issued_at, addressee_id, read_due_on, answer_due_on, delivered_on, delivered_at, state, rounds)
       values ($1, $2, $3, $4, 'property-to-control', 'task', $5, 'control-property', null, '已查到的财产三日内控制到位，并答复办理情况', 'task-done', $6, $7,
         $8, $9, $10, $11, $7, $8, 'open', 0)`,
      [
        REGION.id,
        idAt(court.id),
        court.id,
        task.case_id,
        task.task_id,
        by,
        issued.toString(),
        `${issued.toString()}T10:00:00+08:00`,
        task.officer_id,
        shift(issued, 1).toString(),
        due.toString(),
      ],
    );
  }
}

function idAt(court: number): string {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, court);
  random[0] = 0x7c;
  return uuidV7(MADE_AT_MS, random);
}
