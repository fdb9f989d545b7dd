import { uuidV7 } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type CitySpec, COURTS, REGION } from './city.ts';
import { shift } from './days.ts';
import type { SeededCity } from './load-city.ts';
import { holderAt, SYSTEM } from './people.ts';
import type { Run } from './run.ts';

const MADE_AT_MS = 1_704_067_200_000;

const THINGS = [
  { kind: 'vehicle', name: (court: CitySpec) => `${court.code.slice(0, 1)}A·执${court.id}01` },
  { kind: 'vehicle', name: (court: CitySpec) => `${court.code.slice(0, 1)}A·执${court.id}02` },
  { kind: 'room', name: () => '执行约谈室' },
  { kind: 'room', name: () => '听证室' },
  { kind: 'camera', name: () => '执法记录仪一号' },
] as const;

/** What a week of a basic court looks like: the day from today, the hours, the purpose, and which things are taken. */
const PLANNED = [
  {
    days: 1,
    from: '09:00',
    until: '11:30',
    purpose: 'field',
    words: '查看现场、张贴公告',
    place: '锦屏路一带',
    things: [0, 4],
    role: 'bailiff',
  },
  {
    days: 1,
    from: '14:30',
    until: '16:00',
    purpose: 'interview',
    words: '约谈被执行人',
    place: '执行约谈室',
    things: [2],
    role: 'assistant',
  },
  { days: 2, from: '09:30', until: '12:00', purpose: 'hearing', words: '异议听证', place: '听证室', things: [3], role: 'clerk' },
  {
    days: 3,
    from: '08:00',
    until: '17:30',
    purpose: 'eviction',
    words: '腾退现场',
    place: '望江街旧厂房',
    things: [0, 1, 4],
    role: 'bailiff',
  },
] as const;

/** 可约物与排期 · The vehicles, rooms and cameras of each court, and what the basic courts have planned for the next days. */
export async function loadBooking(run: Run, city: SeededCity, today: LegalDay): Promise<void> {
  for (const court of COURTS) {
    const things = THINGS.map((thing, n) => ({ ...thing, id: idAt(court, n) }));
    for (const { id, kind, name } of things) {
      await run(
        `insert into booking.thing (region_id, thing_id, court_id, kind, name, registered_by, registered_on) values ($1, $2, $3, $4, $5, $6, '2024-01-01')`,
        [REGION.id, id, court.id, kind, name(court), SYSTEM.personId],
      );
    }
    if (court.level !== 'basic') continue;
    for (const [n, plan] of PLANNED.entries()) {
      const id = idAt(court, 100 + n);
      const on = shift(today, plan.days);
      const [startsAt, endsAt] = [`${on.toString()}T${plan.from}:00+08:00`, `${on.toString()}T${plan.until}:00+08:00`];
      const by = holderAt(city, court, 'centre').personId;
      await run(
        `insert into booking.booking (region_id, booking_id, court_id, purpose, words, place, starts_at, ends_at, round, state, booked_by, booked_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1, 'booked', $9, $10)`,
        [REGION.id, id, court.id, plan.purpose, plan.words, plan.place, startsAt, endsAt, by, today.toString()],
      );
      const held = [
        { id: holderAt(city, court, plan.role).personId, kind: 'person' },
        ...plan.things.flatMap((at) => things[at] ?? []).map(({ id: thing, kind }) => ({ id: thing, kind })),
      ];
      for (const { id: resource, kind } of held) {
        await run(
          `insert into booking.hold (region_id, booking_id, round, resource_id, resource_kind, court_id, starts_at, ends_at, held)
           values ($1, $2, 1, $3, $4, $5, $6, $7, true)`,
          [REGION.id, id, resource, kind, court.id, startsAt, endsAt],
        );
      }
      await run(
        `insert into booking.change (region_id, change_id, booking_id, court_id, kind, starts_at, ends_at, done_by, done_at)
         values ($1, $2, $3, $4, 'booked', $5, $6, $7, $8)`,
        [REGION.id, idAt(court, 200 + n), id, court.id, startsAt, endsAt, by, `${today.toString()}T00:00:00+08:00`],
      );
    }
  }
}

function idAt(court: CitySpec, n: number): string {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, court.id * 1_000 + n);
  random[0] = 0x7b;
  return uuidV7(MADE_AT_MS, random);
}
