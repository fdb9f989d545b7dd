import { generateKeyPairSync, sign } from 'node:crypto';
import { testOffice } from '@duixian/courts/testing/office';
import { ok } from '@duixian/kernel/result';
import { openDatabase, statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import type { Ctx } from './act.ts';
import { readAnchors } from './commands/make-anchors.ts';
import { recordLook } from './commands/record-look.ts';
import { sealRecords } from './commands/seal-records.ts';
import { anchorText, type SignedAnchor } from './rules/anchor.ts';
import { verifyRecord } from './verify.ts';

const pair = generateKeyPairSync('ed25519');
const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** An office with two courts' records sealed, anchored, and a few minutes old. */
async function sealedOffice() {
  const { db, owner, ownerUrl } = await testDatabase();
  const office = await testOffice(db, owner);
  const { first, second } = office.courts;
  const anchors: SignedAnchor[] = [];
  const system = office.as('director', office.courts.intermediate);

  async function doDeeds(count: number): Promise<void> {
    for (const [at, court] of [first, second].entries()) {
      for (let i = 0; i < count; i++) {
        office.clock.advance(1_000);
        const desk = office.as('judge', court);
        await desk.act(async (ctx: Ctx) => {
          await ctx.record({ type: 'tests.deed-done', subject: `s${i}`, facts: { words: `第${i}件`, amount: '12.30', at } });
          await recordLook(ctx, { case: null, court, what: '/cases', facts: { words: '张' } });
          return ok(undefined);
        });
      }
    }
  }
  async function seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const result = await system.act(sealRecords);
      if (!result.ok || result.value.sealed === 0) return sealed;
      sealed += result.value.sealed;
    }
  }
  async function anchor(): Promise<void> {
    const read = await system.act((ctx) => readAnchors(ctx, [first, second], () => undefined));
    if (!read.ok) return;
    for (const one of read.value) {
      const signature = sign(null, Buffer.from(anchorText(one)), pair.privateKey).toString('base64');
      anchors.push({ ...one, key: 'test', signature });
    }
  }
  async function findings(given: readonly SignedAnchor[] = anchors): Promise<readonly string[]> {
    const now = office.clock.now().add({ hours: 2 });
    const verified = await verifyRecord(owner, { anchors: given, publicKey, now });
    return verified.ok ? verified.value.findings.map((finding) => `${finding.kind} ${finding.court}`) : [verified.refusal.kind];
  }
  await doDeeds(6);
  await seal();
  await anchor();
  return { db, owner, ownerUrl, office, first, second, anchors, doDeeds, seal, anchor, findings };
}

describe('链与锚：改动、删除都会被发现', () => {
  test('an untouched record is intact, and goes on being so while the office works', async () => {
    const { doDeeds, seal, anchor, findings, owner } = await sealedOffice();
    expect(await findings()).toEqual([]);
    await doDeeds(3);
    expect(await seal()).toBe(12);
    expect(await seal()).toBe(0);
    await anchor();
    expect(await findings()).toEqual([]);
    const gaps = await statement(owner, `select court_id from audit.link group by court_id having count(*) <> max(seq) or min(seq) <> 1`);
    expect(gaps).toEqual([]);
  });

  test('one word changed in one act', async () => {
    const { owner, findings } = await sealedOffice();
    await statement(owner, `update audit.entry set facts = jsonb_set(facts, '{amount}', '"99.30"') where court_id = 2 and subject = 's3'`);
    expect(await findings()).toEqual(['record-edited 2']);
  });

  test('one look given to somebody else', async () => {
    const { owner, findings } = await sealedOffice();
    await statement(
      owner,
      `update audit.look set person_id = '01890000-0000-7000-8000-000000000000' where look_id = (select look_id from audit.look where court_id = 3 order by look_id limit 1)`,
    );
    expect(await findings()).toEqual(['record-edited 3']);
  });

  test('deleted in the middle, the record alone', async () => {
    const { owner, findings } = await sealedOffice();
    await statement(owner, `delete from audit.entry where court_id = 2 and subject in ('s2', 's3')`);
    expect(await findings()).toEqual(['record-deleted 2', 'record-deleted 2']);
  });

  test('deleted in the middle with its links', async () => {
    const { owner, findings } = await sealedOffice();
    await statement(
      owner,
      `with gone as (delete from audit.entry where court_id = 2 and subject in ('s2', 's3') returning entry_id)
       delete from audit.link where record_id in (select entry_id from gone)`,
    );
    expect(await findings()).toEqual(['links-deleted 2', 'links-deleted 2']);
  });

  test('the tail deleted, records and links', async () => {
    const { owner, findings } = await sealedOffice();
    await statement(
      owner,
      `with gone as (delete from audit.link where court_id = 2 and seq > 8 returning record_id), looks as (delete from audit.look where look_id in (select record_id from gone))
       delete from audit.entry where entry_id in (select record_id from gone)`,
    );
    expect(await findings()).toEqual(['tail-deleted 2']);
    // Without the anchors nobody could have told: that is what they are for.
    expect(await findings([])).toEqual(['no-anchors 2', 'no-anchors 3']);
  });

  test('the tail deleted and the office works on: the next anchor does not heal it', async () => {
    const { owner, doDeeds, seal, anchor, findings } = await sealedOffice();
    await statement(
      owner,
      `with gone as (delete from audit.link where court_id = 2 and seq > 8 returning record_id), looks as (delete from audit.look where look_id in (select record_id from gone))
       delete from audit.entry where entry_id in (select record_id from gone)`,
    );
    await doDeeds(4);
    await seal();
    await anchor();
    expect(await findings()).toEqual(['chain-rewritten 2']);
  });

  test('all of it deleted', async () => {
    const { owner, findings } = await sealedOffice();
    await statement(owner, 'delete from audit.link');
    await statement(owner, 'delete from audit.entry');
    await statement(owner, 'delete from audit.look');
    expect(await findings()).toEqual(['all-deleted 2', 'all-deleted 3']);
  });

  test('a deed slipped in with an old id is never sealed, and that shows', async () => {
    const { owner, office, seal, findings } = await sealedOffice();
    office.clock.advance(3_600_000);
    await seal();
    await statement(
      owner,
      `insert into audit.entry select region_id, '01800000-0000-7000-8000-000000000001', court_id, case_id, type, 'forged', person_id, post_id, person_name, facts, acted_on, recorded_at
       from audit.entry where court_id = 2 limit 1`,
    );
    await seal();
    expect(await findings()).toEqual(['record-not-sealed 2']);
  });

  test('an anchor somebody else signed counts for nothing', async () => {
    const { anchors, findings } = await sealedOffice();
    const [one, ...others] = anchors;
    expect(one).toBeDefined();
    const forged = { ...(one ?? anchors[0]), head: 'f'.repeat(64) };
    expect(await findings([...others, forged as SignedAnchor])).toEqual(['anchor-not-genuine 2', 'no-anchors 2']);
  });
});

describe('谁也不能整理留痕', () => {
  test('the application’s own role may add and read, and neither change nor delete', async () => {
    const { db, owner } = await sealedOffice();
    const [before] = await statement<{ n: bigint }>(owner, 'select count(*) as n from audit.entry');
    for (const table of ['entry', 'look', 'link']) {
      for (const deed of [`delete from audit.${table}`, `update audit.${table} set court_id = 1`, `truncate audit.${table}`]) {
        const client = await db.pool.connect();
        try {
          await client.query('begin');
          await client.query('set local role duixian_app');
          await expect(client.query(deed)).rejects.toThrow('permission denied');
        } finally {
          await client.query('rollback');
          client.release();
        }
      }
    }
    expect(await statement(owner, 'select count(*) as n from audit.entry')).toEqual([before]);
  });

  test('a login that is shown half of it is refused rather than alarmed; the auditor’s login needs no more than to read', async () => {
    const { owner, ownerUrl, anchors, office } = await sealedOffice();
    // On the packed server the owner is one already; elsewhere whoever made the role may take it.
    await statement(owner, 'grant duixian_auditor to current_user').catch(() => undefined);
    const now = office.clock.now();
    const answers: unknown[] = [];
    for (const role of ['duixian_app', 'duixian_auditor']) {
      const login = openDatabase({ url: `${ownerUrl}&options=${encodeURIComponent(`-c role=${role}`)}`, maxConnections: 1 });
      const verified = await verifyRecord(login, { anchors, publicKey, now });
      answers.push(verified.ok ? verified.value.findings : verified.refusal.kind);
      await expect(statement(login, 'delete from audit.link')).rejects.toThrow('permission denied');
      await login.close();
    }
    expect(answers).toEqual(['login-sees-too-little', []]);
  });

  test('acts of one court do not wait for the sealing job', async () => {
    const { owner, office, doDeeds, seal } = await sealedOffice();
    const client = await owner.pool.connect();
    try {
      await client.query('begin');
      await client.query('select sealed_before from audit.sealing for update');
      await doDeeds(2);
      // Another server is at it: this one leaves it alone.
      expect(await seal()).toBe(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
    expect(await seal()).toBe(8);
    expect(office.courts.first).toBe(2);
  });
});
