import { fixedClock } from '@duixian/clock/clock';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { expect, test } from 'vitest';
import { firstStart } from './commands/first-start.ts';
import { hashPassword } from './password.ts';

const { owner } = await testDatabase();
const clock = fixedClock('2026-09-01T02:00:00Z');
const start = (courtTable?: string) => firstStart(owner, { courtTable, now: clock.now(), today: clock.today(), newId: clock.newId });
const TABLE =
  'court,region,parent,level,code,name_zh,name_en\n1,1,,intermediate,衡01,衡江市中级人民法院,Hengjiang\n2,1,1,basic,衡0101,临水区人民法院,Linshui\n';

test('without courts there is nothing to administrate; with them, one link at a time until somebody has a password', async () => {
  expect(await start()).toMatchObject({ ok: false, refusal: { kind: 'no-courts' } });
  const first = await start(TABLE);
  const second = await start(TABLE.replace('Linshui', 'Linshui District'));
  expect(first.ok && first.value.invitation).toMatch(/^[\w-]{43}$/);
  expect(second.ok && second.value.invitation).not.toBe(first.ok && first.value.invitation);
  const open = await statement(owner, 'select token_hash from courts.invitation where used_at is null');
  expect(open).toHaveLength(1);
  const people = await statement(owner, 'select login, role, court_id from courts.person join courts.post using (person_id)');
  expect(people).toEqual([{ login: 'administrator', role: 'administrator', court_id: 1 }]);
  const names = await statement(owner, 'select name_en from courts.court order by court_id');
  expect(names).toEqual([{ name_en: 'Hengjiang' }, { name_en: 'Linshui District' }]);
  await statement(owner, 'update courts.person set password_hash = $1', [await hashPassword('案结事了一笔一笔发到位')]);
  expect(await start()).toEqual({ ok: true, value: { invitation: undefined } });
});
