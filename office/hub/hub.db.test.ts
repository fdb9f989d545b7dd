import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDistricts } from './commands/load-districts.ts';
import { debtorDesk } from './debtor-http.ts';
import { answersOf, foundFigures, thingsOf } from './queries/found.ts';
import { fieldList } from './queries/found-districts.ts';
import { poolShare } from './queries/pool.ts';
import { countTiles, handOver, listTile, type TileKey } from './queries.ts';
import { TILES, type Tile } from './rules/tiles.ts';
import { plantWork } from './testing/plant-work.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const { first, second, intermediate } = office.courts;

/** In the first court three cases with something in every tile and three to assign; in the second two and two. */
beforeAll(async () => {
  for (const court of [first, first, first, second, second]) await plantIn(court);
  await statement(
    owner,
    `update cases.case set officer_id = $1 where case_id in (select case_id from cases.case where court_id = 2 and stage = 'check' order by case_id limit 2)`,
    [office.actor('judge').personId],
  );
});

async function plantIn(court: CourtId): Promise<void> {
  const desk = office.as('filing', court);
  const caseId = await fileTestCase(desk, { court });
  const toAssign = await fileTestCase(desk, { court });
  await statement(owner, `update cases.case set stage = 'assignment', lane = 'simple', filed_on = '2025-03-01' where case_id = $1`, [
    toAssign,
  ]);
  const [clerk, judge] = [office.actor('centre').personId, office.actor('judge').personId];
  await plantWork(owner, { caseId, court, clerk, judge, team: office.team });
}

const VIEWERS = [
  { who: 'the centre of the first court', desk: office.as('centre'), cases: 3, money: 3 },
  { who: 'the director of the second court', desk: office.as('director', second), cases: 2, money: 2 },
  { who: 'the supervisor of the upper court', desk: office.as('supervisor', intermediate), cases: 5, money: 5 },
  { who: 'a judge with two cases', desk: office.as('judge'), cases: 2, money: 3 },
] as const;
const EVERY = VIEWERS.flatMap((viewer) => TILES.map((tile) => ({ ...viewer, tile })));
/** A judge's own two cases stand in check: those to assign and the long pending ones are others', and so are the orders. */
const EMPTY_FOR_JUDGE: readonly Tile[] = ['unassigned', 'long-pending', 'orders-late', 'orders-to-verify'];

async function pagesOf(desk: (typeof VIEWERS)[number]['desk'], tile: Tile): Promise<readonly string[]> {
  const seen: string[] = [];
  let after: TileKey | undefined;
  for (let page = 0; page < 20; page++) {
    const found = await desk.act(async (ctx) => ok(await listTile(ctx, tile, after, 2)));
    if (!found.ok || found.value.length === 0) break;
    seen.push(...found.value.map((row) => row.rowId));
    const last = found.value.at(-1);
    after = last && { sortOn: last.sortOn.toString(), rowId: last.rowId };
  }
  return seen;
}

describe('数字即清单', () => {
  test.each(EVERY)('$tile for $who: the number is the number of its rows', async ({ desk, tile, who, cases, money }) => {
    const counts = await desk.act(async (ctx) => ok(await countTiles(ctx)));
    const counted = counts.ok ? counts.value.get(tile) : undefined;
    const rows = await pagesOf(desk, tile);
    expect(counted).toEqual({ count: rows.length, capped: false });
    expect(new Set(rows).size).toBe(rows.length);
    const empty = who.startsWith('a judge') && EMPTY_FOR_JUDGE.includes(tile);
    const each = tile === 'money-near-limit' ? 2 : 1;
    expect(rows.length).toBe(empty ? 0 : tile === 'money-unmatched' || tile === 'notice-gaps' ? money : cases * each);
  });

  test('one tile asked alone gives the same number as all tiles together', async () => {
    const desk = office.as('centre');
    const all = await desk.act(async (ctx) => ok(await countTiles(ctx)));
    for (const tile of TILES) {
      const one = await desk.act(async (ctx) => ok(await countTiles(ctx, [tile])));
      expect(one.ok && one.value.get(tile)).toEqual(all.ok && all.value.get(tile));
    }
  });
});

describe('集约占比', () => {
  test.each(VIEWERS)(
    'for $who the pool did what its tile counts, of what both tiles count; work the system ended is nobody’s',
    async ({ desk }) => {
      const seen = await desk.act(async (ctx) =>
        ok({ share: await poolShare(ctx), tiles: await countTiles(ctx, ['pool-done', 'pool-passed-by']) }),
      );
      const [done, past] = seen.ok
        ? [seen.value.tiles.get('pool-done')?.count ?? 0, seen.value.tiles.get('pool-passed-by')?.count ?? 0]
        : [0, 0];
      expect(seen.ok && seen.value.share).toEqual({ done, all: done + past });
      expect(done).toBeGreaterThan(0);
    },
  );
});

describe('交接班', () => {
  test('the report repeats the tiles of the moment and what was opened on the day', async () => {
    const desk = office.as('centre');
    const report = await desk.act(async (ctx) => ok(await handOver(ctx, ctx.today)));
    const counts = await desk.act(async (ctx) => ok(await countTiles(ctx)));
    expect(report.ok && report.value.waiting).toEqual(counts.ok && counts.value);
    expect(report.ok && report.value.moved).toEqual([
      { kind: 'control-property', opened: 3, done: 0, withdrawn: 0 },
      { kind: 'serve-documents', opened: 3, done: 0, withdrawn: 0 },
    ]);
  });
});

describe('被执行人全貌：认号码，不认名字', () => {
  const debtorOf = async (caseId: CaseId, role = 'debtor') => {
    const [row] = await statement<{ party_id: string }>(owner, 'select party_id from cases.party where case_id = $1 and role = $2', [
      caseId,
      role,
    ]);
    return idFrom<'party'>(must(row, 'a party').party_id);
  };
  const planted = async (court: CourtId) => {
    const [row] = await statement<{ case_id: string }>(
      owner,
      'select case_id from assets.asset where court_id = $1 order by case_id limit 1',
      [court],
    );
    return idFrom<'case'>(must(row, 'a case with property').case_id);
  };
  const openedBy = async (desk: (typeof VIEWERS)[number]['desk'], caseId: CaseId) => {
    const party = await debtorOf(caseId);
    const seen = await desk.act((ctx) => debtorDesk(ctx, { case: caseId, party }));
    return seen.ok ? seen.value : seen.refusal;
  };

  test('the courts in scope and no further: its own six cases for a court, all ten for the court above', async () => {
    const caseId = await planted(first);
    expect(await openedBy(office.as('centre'), caseId)).toMatchObject({
      identified: true,
      person: { name: '陆某', identityMasked: '110105********002X' },
      totals: { cases: 6, openCases: 6, claim: 60_000_000n, things: 1, worth: 5n, unvalued: 0, running: 3, held: 15n },
    });
    expect(await openedBy(office.as('supervisor', intermediate), caseId)).toMatchObject({ totals: { cases: 10, things: 1, running: 5 } });
  });

  test('each figure is the number of its rows, and one thing found in three cases names the three', async () => {
    const seen = await openedBy(office.as('centre'), await planted(first));
    if ('kind' in seen) throw new Error(seen.kind);
    expect(seen.cases).toHaveLength(seen.totals.cases);
    expect(seen.property?.map((one) => one.cases.length)).toEqual([3]);
    expect(seen.measures?.filter((one) => one.running)).toHaveLength(seen.totals.running);
    expect(seen.money?.map((one) => one.what)).toEqual(Array.from({ length: 6 }, () => 'payout'));
    expect(seen.cases.filter((one) => one.ties.includes('same-applicant'))).toHaveLength(5);
  });

  test('what stands against the person in any case, as the sealed papers say; papers of nobody in particular and drafts are none', async () => {
    const caseId = await planted(first);
    const party = await debtorOf(caseId);
    const sealed = (n: number, kind: string, on: string, about: string | null) =>
      statement(
        owner,
        `insert into documents.document (region_id, document_id, case_id, court_id, kind, family, party_id, addressee, state, paper, fields, basis,
           drafted_by, drafted_on, drafted_at, sequence, number, short_code, signed_on, sealed_by, sealed_at, sha256, size_bytes)
         values (1, $1, $2, $3, $4, 'enforcement', $5, '陆某', 'sealed', '{}', '{}', 'x', $6, $7::text::date, $7::text::timestamptz, $8, $9, $10, $7::text::date, $11, $7::text::timestamptz, repeat('0', 64), 1)`,
        [
          crypto.randomUUID(),
          caseId,
          first,
          kind,
          about,
          office.actor('judge').personId,
          on,
          900 + n,
          `文号${n}`,
          `desk-${n}`,
          office.actor('seal').personId,
        ],
      );
    await sealed(1, 'consumption-order', '2026-05-01', party);
    await sealed(2, 'dishonest-list-decision', '2026-05-02', party);
    await sealed(3, 'dishonest-delete-decision', '2026-06-02', party);
    await sealed(4, 'fine-decision', '2026-05-03', null);
    const seen = await openedBy(office.as('centre'), caseId);
    if ('kind' in seen) throw new Error(seen.kind);
    expect(seen.sanctions?.map((one) => [one.kind, one.standing, one.liftedOn?.toString() ?? null])).toEqual([
      ['dishonest-list-decision', 'lifted', '2026-06-02'],
      ['consumption-order', 'in-force', null],
    ]);
  });

  test('the same name with another number is another person: warned of, not counted; the same number under another name is the person', async () => {
    const parties = [
      { name: '陆某', number: '110105198504120014' },
      { name: '陆某某（曾用名）', number: '11010519491231002x' },
    ];
    const filed: CaseId[] = [];
    for (const { name, number } of parties) {
      const caseId = await fileTestCase(office.as('filing'), {
        parties: [
          {
            partyId: idFrom<'party'>(crypto.randomUUID()),
            role: 'debtor',
            kind: 'person',
            name,
            identityKind: 'resident',
            identityNumber: number,
            phone: null,
            address: null,
            service: null,
            payee: null,
          },
        ],
      });
      filed.push(caseId);
    }
    const seen = await openedBy(office.as('centre'), await planted(first));
    if ('kind' in seen) throw new Error(seen.kind);
    expect(seen.namesakes.map((one) => one.caseId)).toEqual([filed[0]]);
    expect(seen.cases.map((one) => one.caseId)).toContain(filed[1]);
    expect(seen.totals.cases).toBe(7);
  });

  test('who may not open the case may not open its debtor; whoever asks for payment is not looked at; no right to money, no money', async () => {
    const caseId = await planted(first);
    expect(await openedBy(office.as('director', second), caseId)).toEqual({ kind: 'not-found' });
    const applicant = await debtorOf(caseId, 'applicant');
    const asked = await office.as('centre').act((ctx) => debtorDesk(ctx, { case: caseId, party: applicant }));
    expect(asked).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
    expect(await openedBy(office.as('filing'), caseId)).toMatchObject({
      property: null,
      measures: null,
      money: null,
      totals: { things: 0 },
    });
  });

  test('the look is on the record of the case, with the cases that were shown', async () => {
    const caseId = await planted(first);
    await openedBy(office.as('centre'), caseId);
    const [look] = await statement<{ what: string; facts: { count: number } }>(
      owner,
      'select what, facts from audit.look where case_id = $1 order by look_id desc limit 1',
      [caseId],
    );
    expect(look).toMatchObject({ what: 'hub.debtor-desk', facts: { count: 7 } });
  });
});

describe('查控成效：每个数字都是它的行数', () => {
  test('by kind, by source, by district and by agency, for the courts in scope', async () => {
    await statement(
      owner,
      `update assets.asset set kind = 'real-estate', label = '衡江市临水区柳堤路1号', balance_fen = null, available_fen = null
       where asset_id = (select asset_id from assets.asset where court_id = 2 order by asset_id limit 1)`,
    );
    for (const { desk, things } of [
      { desk: office.as('centre'), things: 3 },
      { desk: office.as('supervisor', intermediate), things: 5 },
    ]) {
      const figures = await desk.act(async (ctx) => ok(await foundFigures(ctx)));
      if (!figures.ok) throw new Error('no figures');
      const { byKind, bySource, byDistrict, agencies } = figures.value;
      const rows = async (of: Parameters<typeof thingsOf>[1]) => {
        const page = await desk.act(async (ctx) => ok(await thingsOf(ctx, of, undefined)));
        return page.ok ? page.value.rows.length : -1;
      };
      for (const { kind, things: n } of byKind) expect(await rows({ kind })).toBe(n);
      for (const { agency, things: n } of bySource) expect(await rows({ agency })).toBe(n);
      expect(byKind.reduce((sum, one) => sum + one.things, 0)).toBe(things);
      expect(byDistrict).toMatchObject([{ district: '临水区', place: null, things: 1 }]);
      expect(await rows({ district: '临水区' })).toBe(1);
      for (const { agency, asked, unanswered } of agencies) {
        const all = await desk.act(async (ctx) => ok(await answersOf(ctx, { agency }, undefined)));
        const open = await desk.act(async (ctx) => ok(await answersOf(ctx, { agency, outcome: 'unanswered' }, undefined)));
        expect([all.ok && all.value.rows.length, open.ok && open.value.rows.length]).toEqual([asked, unanswered]);
      }
    }
  });

  test('the map of the court above serves the courts below: each tile is its rows, elsewhere is a tile, and the same file twice is one', async () => {
    const map = [
      { nameZh: '临江区', nameEn: 'Linjiang', words: ['柳堤', '临水区柳堤'], row: 1, column: 1 },
      { nameZh: '云麓区', nameEn: 'Yunlu', words: ['云麓区'], row: 2, column: 1 },
    ];
    await statement(
      owner,
      `update assets.asset set kind = 'real-estate', balance_fen = null, available_fen = null, value_fen = 900, label = '衡江市石桥县法苑路2号'
       where asset_id = (select asset_id from assets.asset where court_id = 2 and kind <> 'real-estate' order by asset_id limit 1)`,
    );
    const above = office.as('director', intermediate);
    const loads = [await above.act((ctx) => loadDistricts(ctx, map)), await above.act((ctx) => loadDistricts(ctx, map))];
    expect(loads).toMatchObject([{ value: { changed: true } }, { value: { changed: false } }]);
    expect(await above.act((ctx) => loadDistricts(ctx, [...map, ...map.slice(1)]))).toMatchObject({
      refusal: { kind: 'layout-with-faults', faults: [{ line: 3, fault: 'name-twice' }, { line: 3 }, { line: 3 }] },
    });
    const desk = office.as('centre');
    const figures = await desk.act(async (ctx) => ok(await foundFigures(ctx)));
    const tiles = figures.ok ? figures.value.byDistrict : [];
    expect(tiles.map((one) => [one.district, one.things, one.worth, one.held])).toEqual([
      ['临江区', 1, 0n, 1],
      ['云麓区', 0, 0n, 0],
      ['', 1, 900n, 1],
    ]);
    for (const { district, things } of tiles) {
      const page = await desk.act(async (ctx) => ok(await thingsOf(ctx, { district }, undefined)));
      const walk = await desk.act(async (ctx) => ok(await fieldList(ctx, district)));
      expect([page.ok && page.value.rows.length, walk.ok && walk.value.rows.length]).toEqual([things, things]);
      expect(walk.ok && walk.value.rows.every((stop) => stop.errand === 'inspect')).toBe(true);
    }
  });
});
