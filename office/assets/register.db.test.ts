import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { beforeAll, describe, expect, test } from 'vitest';
import { depositGoods, endGoods, releaseGoods, takeInGoods } from './commands/keep-goods.ts';
import { mergeAssets, partAsset } from './commands/merge-assets.ts';
import { registerAssets } from './commands/register-assets.ts';
import { valueAsset, valueSecurities } from './commands/value-asset.ts';
import { holdingsOf, openHoldings } from './queries.ts';
import { assetCard } from './register-http.ts';
import { goodsOfCase } from './store/goods.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const centre = office.as('centre');
let caseId: CaseId;
let party: PartyId;

function house(assetId: string, address: string) {
  return {
    kind: 'real-estate' as const,
    assetId,
    valueOn: day('2026-09-01'),
    holds: [
      { rank: 2, court: '衡江市云麓区人民法院', caseNumber: '（2026）衡0102执8号', amount: null, until: day('2028-01-01') },
      { rank: 1, court: '外地法院', caseNumber: '（2025）外01执9号', amount: null, until: day('2027-01-01') },
    ],
    certificateNumber: '衡房权证1',
    unitNumber: 'U1',
    address,
    areaSquareCentimetres: 900_000,
    use: '住宅',
    share: { numerator: 1, denominator: 2 },
    mortgages: [
      { holder: '衡江银行', amount: fen(50_000_000n) },
      { holder: '某担保公司', amount: fen(1_000n) },
    ],
  };
}

beforeAll(async () => {
  caseId = await fileTestCase(office.as('filing'));
  const [row] = await statement<{ party_id: string }>(owner, `select party_id from cases.party where case_id = $1 and role = 'debtor'`, [
    caseId,
  ]);
  party = idFrom<'party'>(must(row, 'a debtor').party_id);
  const named = await centre.act((ctx) =>
    registerAssets(ctx, {
      case: caseId,
      party,
      agency: { code: 'land', nameZh: '不动产登记中心', nameEn: 'Land registry' },
      exchange: ctx.newId<'exchange'>(),
      assets: [house('HJ-1', '临水区柳堤路88号'), house('HJ-1-OLD', '临水区柳堤路八十八号')],
    }),
  );
  must(named.ok ? named.value : undefined, 'the register takes it');
});

async function rows() {
  const found = await centre.act((ctx) => holdingsOf(ctx, caseId, async () => ZERO_FEN));
  return must(found.ok ? found.value.assets : undefined, 'the register');
}

async function two() {
  const [first, second] = await rows();
  return { first: must(first, 'a row').assetId, second: must(second, 'another').assetId };
}

async function card(asset: Awaited<ReturnType<typeof two>>['first']) {
  const seen = await centre.act((ctx) => assetCard(ctx, { case: caseId, asset }));
  return must(seen.ok ? seen.value : undefined, 'the card');
}

describe('财产卡片', () => {
  test('share, charges in their order, the holds by rank, and the reply all of it came from', async () => {
    const { first, second } = await two();
    const shown = await card(first);
    expect(shown.share).toEqual({ numerator: 1, denominator: 2 });
    expect(shown.charges).toEqual([
      { rank: 1, holder: '衡江银行', amount: 50_000_000n },
      { rank: 2, holder: '某担保公司', amount: 1_000n },
    ]);
    expect(shown.holds.map((hold) => hold.rank)).toEqual([1, 2]);
    expect(shown.source).toMatchObject({ kind: 'exchange' });
    expect(shown.sightings.map((one) => one.source)).toEqual([shown.source]);
    expect(shown.alike.map((one) => one.assetId)).toEqual([second]);
  });

  test('a court of another place finds neither the card nor an act on it', async () => {
    const { first, second } = await two();
    const elsewhere = office.as('centre', office.courts.second);
    const refused = [
      await elsewhere.act((ctx) => assetCard(ctx, { case: caseId, asset: first })),
      await elsewhere.act((ctx) => mergeAssets(ctx, { case: caseId, asset: second, into: first, reason: '同一房屋' })),
      await elsewhere.act((ctx) => partAsset(ctx, { case: caseId, asset: second, reason: '两处房屋' })),
    ];
    expect(refused).toEqual(refused.map(() => ({ ok: false, refusal: { kind: 'not-found' } })));
  });
});

describe('估值史', () => {
  test('every value stays with its source and day; the value of the newest day counts, whenever it was put down', async () => {
    const { first } = await two();
    const value = (fenText: bigint, on: string) =>
      centre.act((ctx) => valueAsset(ctx, { case: caseId, asset: first, value: fen(fenText), ground: '评估报告', valuedOn: day(on) }));
    expect((await value(90_000_000n, '2026-08-20')).ok).toBe(true);
    expect((await value(70_000_000n, '2026-05-01')).ok).toBe(true);
    expect(await value(1n, '2026-09-02')).toMatchObject({ ok: false, refusal: { kind: 'valued-after-today' } });
    const shown = await card(first);
    expect(shown.value).toBe(90_000_000n);
    expect(shown.valuations.map((one) => [one.valuedOn.toString(), one.value])).toEqual([
      ['2026-08-20', 90_000_000n],
      ['2026-05-01', 70_000_000n],
    ]);
  });
});

describe('合并与撤销', () => {
  test('two rows are one thing, then two again: each is a fact of its own, and nothing of either is lost', async () => {
    const { first, second } = await two();
    const merge = () => centre.act((ctx) => mergeAssets(ctx, { case: caseId, asset: second, into: first, reason: '同一房屋' }));
    const counted = async () => {
      const [row] = await statement<{ n: bigint }>(owner, 'select count(*) as n from assets.asset_view where case_id = $1', [caseId]);
      return row?.n;
    };
    expect(await merge()).toMatchObject({ ok: true, value: { into: first } });
    expect(await merge()).toMatchObject({ ok: false, refusal: { kind: 'merged-away' } });
    expect((await card(second)).mergedInto).toBe(first);
    expect((await card(second)).sightings).toHaveLength(1);
    expect((await rows()).find((row) => row.assetId === second)?.mayHold).toBe(false);
    expect(await counted()).toBe(1n);

    expect((await centre.act((ctx) => partAsset(ctx, { case: caseId, asset: second, reason: '两处房屋' }))).ok).toBe(true);
    expect((await card(second)).mergedInto).toBeNull();
    expect((await card(first)).merges.map((one) => [one.deed, one.reason])).toEqual([
      ['parted', '两处房屋'],
      ['merged', '同一房屋'],
    ]);
    expect(await counted()).toBe(2n);
    expect(await centre.act((ctx) => partAsset(ctx, { case: caseId, asset: second, reason: '再撤一次' }))).toMatchObject({
      ok: false,
      refusal: { kind: 'not-merged' },
    });
  });
});

describe('证券估值', () => {
  test('the units the register holds times the price of a day, with its source; a house has no units', async () => {
    const agency = { code: 'securities', nameZh: '证券登记机构', nameEn: 'Securities register' };
    const shares = {
      kind: 'securities' as const,
      assetId: 'ZQ-1',
      valueOn: day('2026-08-01'),
      holds: [],
      accountNumber: 'A100',
      security: '衡江股份',
      quantity: 300,
      marketValue: fen(300_000n),
      mortgages: [],
    };
    await centre.act((ctx) => registerAssets(ctx, { case: caseId, party, agency, exchange: ctx.newId<'exchange'>(), assets: [shares] }));
    const asset = must(
      (await rows()).find((row) => row.kind === 'securities'),
      'shares',
    ).assetId;
    const said = { case: caseId, asset, price: '12.3456', ground: '2026年8月31日收盘价', valuedOn: day('2026-08-31') };
    const valued = await centre.act((ctx) => valueSecurities(ctx, said));
    expect(valued).toEqual({ ok: true, value: { value: 370_368n, quantity: 300 } });
    const shown = await card(asset);
    expect([shown.value, shown.valuations[0]]).toMatchObject([
      370_368n,
      { ground: '2026年8月31日收盘价', units: { quantity: 300, price: '12.3456' } },
    ]);
    const { first } = await two();
    expect(await centre.act((ctx) => valueSecurities(ctx, { ...said, asset: first }))).toMatchObject({
      ok: false,
      refusal: { kind: 'not-securities' },
    });
  });
});

describe('法发〔2017〕6号第十九、二十二至二十四条: goods in custody', () => {
  const onDay = day('2026-09-01');
  const piano = () => ({
    case: caseId,
    party,
    label: '三角钢琴',
    quantity: 1,
    unit: '台',
    nature: 'ordinary' as const,
    purpose: 'owed' as const,
    takenOn: onDay,
    keeper: 'court' as const,
    keeperName: '本院物品库',
    inventoryNumber: '清单1',
    receiptNumber: '收据1',
    sealNumber: null,
  });
  const take = async (over: object = {}) => {
    const taken = await centre.act((ctx) => takeInGoods(ctx, { ...piano(), ...over }));
    return must(taken.ok ? taken.value.goodsId : undefined, 'taken in');
  };
  const clocks = () => centre.acts.at(-1)?.clocks;
  const kind = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? 'ok' : result.refusal?.kind);

  test('第二十二条: owed goods start thirty days, are handed over once, and only then the case may close', async () => {
    const goods = await take();
    expect(clocks()).toEqual([{ kind: 'start', term: 'goods-deliver', on: onDay, subject: goods }]);
    const open = await centre.act((ctx) => openHoldings(ctx, caseId));
    expect(open).toMatchObject({ ok: true, value: { goods: 1 } });
    const hand = (costsSettled: boolean) =>
      centre.act((ctx) =>
        endGoods(ctx, { case: caseId, goods, on: onDay, to: '申请执行人', note: null, ending: { how: 'handed-over', costsSettled } }),
      );
    expect(kind(await hand(false))).toBe('costs-not-settled');
    expect(kind(await hand(true))).toBe('ok');
    expect(clocks()).toEqual([{ kind: 'satisfy', term: 'goods-deliver', on: onDay, subject: goods }]);
    expect(kind(await hand(true))).toBe('goods-state');
    expect(await centre.act((ctx) => openHoldings(ctx, caseId))).toMatchObject({ ok: true, value: { goods: 0 } });
  });

  test('第二十三条: released goods go back; 第二十四条: another person deposits their price; nobody elsewhere knows of either', async () => {
    const goods = await take({ purpose: 'seized' });
    const release = () => centre.act((ctx) => releaseGoods(ctx, { case: caseId, goods, on: onDay, ground: '解除查封裁定' }));
    expect(kind(await release())).toBe('ok');
    expect(clocks()).toEqual([{ kind: 'start', term: 'goods-return', on: onDay, subject: goods }]);
    expect(kind(await release())).toBe('goods-state');
    const deposit = { case: caseId, goods, on: onDay, to: '公证处', note: '不宜保管', ground: 'missing', price: fen(800_000n) } as const;
    expect(kind(await centre.act((ctx) => depositGoods(ctx, deposit)))).toBe('took-in-oneself');
    const elsewhere = office.as('director', office.courts.second);
    expect(kind(await elsewhere.act((ctx) => depositGoods(ctx, deposit)))).toBe('not-found');
    expect(kind(await office.as('director').act((ctx) => depositGoods(ctx, deposit)))).toBe('ok');
    const kept = await centre.act(async (ctx) => ok(await goodsOfCase(ctx, caseId)));
    expect(kept.ok && kept.value.at(-1)).toMatchObject({ state: 'deposited', price: 800_000n, endedTo: '公证处' });
    const unsealed = { ...piano(), nature: 'valuable' as const };
    expect(kind(await centre.act((ctx) => takeInGoods(ctx, unsealed)))).toBe('valuable-not-sealed');
  });
});
