import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type CourtId, courtIdFrom, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import { type RawBuilder, sql } from 'kysely';
import { tileRows } from './queries/tile-rows.ts';
import { TILES, type Tile } from './rules/tiles.ts';

interface Views {
  'tasks.task_view': {
    region_id: number;
    task_id: string;
    case_id: string | null;
    kind: string;
    state: string;
    opened_on: string;
    ended_on: string | null;
  };
  'cases.case_view': { region_id: number; case_id: string };
  'hub.notice': { region_id: number; source_id: string; kind: string; channel: string; sent_on: string };
  'hub.office_order': { region_id: number; row_id: string; state: string };
}

const views = tablesOf<Views>;
const COUNT_CAP = 10_000;

type ReadCtx = Omit<Ctx, 'record'>;

export interface CappedCount {
  readonly count: number;
  readonly capped: boolean;
}

/** 指挥中心数字 · How many rows each tile has, in one statement; counting stops after ten thousand. */
export async function countTiles(ctx: ReadCtx, tiles: readonly Tile[] = TILES): Promise<ReadonlyMap<Tile, CappedCount>> {
  const counts = tiles.map(
    (tile) => sql`select ${tile}::text as tile, (select count(*) from (${tileRows(ctx, tile)} limit ${sql.lit(COUNT_CAP + 1)}) as b) as n`,
  );
  const { rows } = await sql<{ tile: Tile; n: bigint }>`${sql.join(counts, sql` union all `)}`.execute(views(ctx.tx));
  return new Map(
    rows.map((row) => {
      const count = Number(row.n);
      return [row.tile, count > COUNT_CAP ? { count: COUNT_CAP, capped: true } : { count, capped: false }] as const;
    }),
  );
}

/** 工作项一行 · What a tile counted, with enough to act on it. */
export interface TileRow {
  readonly rowId: string;
  readonly caseId: CaseId | null;
  readonly court: CourtId;
  readonly courtZh: string;
  readonly courtEn: string;
  readonly officer: PersonId | null;
  readonly officerName: string | null;
  readonly caseNumber: string | null;
  readonly summary: string | null;
  /** A term, a kind of work, a stage or a state: its words are the screen's. */
  readonly what: string;
  readonly label: string | null;
  readonly amount: Fen | null;
  readonly sortOn: LegalDay;
}

export interface TileKey {
  readonly sortOn: string;
  readonly rowId: string;
}

interface Found {
  row_id: string;
  case_id: string | null;
  court_id: number;
  court_zh: string;
  court_en: string;
  officer_id: string | null;
  officer_name: string | null;
  case_number: string | null;
  summary: string | null;
  what: string;
  label: string | null;
  amount_fen: bigint | null;
  sort_on: string;
}

/** 工作项明细 · One page of a tile, the oldest day first. */
export function listTile(ctx: ReadCtx, tile: Tile, after: TileKey | undefined, limit: number): Promise<readonly TileRow[]> {
  const from = after === undefined ? sql`` : sql`where (q.sort_on, q.row_id) > (${after.sortOn}::date, ${after.rowId}::uuid)`;
  return rowsOf(ctx, tile, from, limit);
}

/** One row of a tile, if it is in it now: what is acted on from the hub is what the hub shows. */
export async function findRow(ctx: ReadCtx, tile: Tile, rowId: string): Promise<TileRow | undefined> {
  const [row] = await rowsOf(ctx, tile, sql`where q.row_id = ${rowId}::uuid`, 1);
  return row;
}

async function rowsOf(ctx: ReadCtx, tile: Tile, which: RawBuilder<unknown>, limit: number): Promise<readonly TileRow[]> {
  const { rows } = await sql<Found>`
    select q.row_id, q.case_id, q.court_id, k.name_zh as court_zh, k.name_en as court_en, q.officer_id, p.name as officer_name, q.case_number,
      q.summary, q.what, q.label, q.amount_fen, q.sort_on
    from (${tileRows(ctx, tile)}) as q
    join courts.court_view k on k.court_id = q.court_id
    left join courts.person_view p on p.person_id = q.officer_id
    ${which}
    order by q.sort_on, q.row_id
    limit ${limit}`.execute(views(ctx.tx));
  return rows.map((row) => ({
    rowId: row.row_id,
    caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    courtZh: row.court_zh,
    courtEn: row.court_en,
    officer: row.officer_id === null ? null : idFrom<'person'>(row.officer_id),
    officerName: row.officer_name,
    caseNumber: row.case_number,
    summary: row.summary,
    what: row.what,
    label: row.label,
    amount: row.amount_fen === null ? null : fen(row.amount_fen),
    sortOn: day(row.sort_on),
  }));
}

export interface Urged {
  readonly times: number;
  readonly lastOn: string;
}

/** 催办次数 · How often each row was urged, and when last. */
export async function urgesOf(ctx: ReadCtx, rows: readonly string[]): Promise<ReadonlyMap<string, Urged>> {
  if (rows.length === 0) return new Map();
  const found = await views(ctx.tx)
    .selectFrom('hub.notice as n')
    .select('n.source_id')
    .select(sql<bigint>`count(*)`.as('times'))
    .select(sql<string>`max(n.sent_on)`.as('last_on'))
    .where('n.region_id', '=', ctx.region)
    .where('n.source_id', 'in', [...rows])
    .where('n.kind', '=', 'urged')
    .where('n.channel', '=', 'in-app')
    .groupBy('n.source_id')
    .execute();
  return new Map(found.map((row) => [row.source_id, { times: Number(row.times), lastOn: row.last_on }]));
}

/** 未结督办 · How many orders on each row have not ended. */
export async function openOrdersOn(ctx: ReadCtx, rows: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map();
  const found = await views(ctx.tx)
    .selectFrom('hub.office_order as o')
    .select('o.row_id')
    .select(sql<bigint>`count(*)`.as('n'))
    .where('o.region_id', '=', ctx.region)
    .where('o.row_id', 'in', [...rows])
    .where('o.state', 'in', ['open', 'answered'])
    .groupBy('o.row_id')
    .execute();
  return new Map(found.map((row) => [row.row_id, Number(row.n)]));
}

export interface HandOver {
  readonly on: LegalDay;
  /** What waits, tile by tile, at the moment of asking. */
  readonly waiting: ReadonlyMap<Tile, CappedCount>;
  /** What came in and what was finished on the day, by kind of work. */
  readonly moved: readonly { readonly kind: string; readonly opened: number; readonly done: number; readonly withdrawn: number }[];
}

/** 交接班 · The shift's report, made from the same queries as the tiles; nothing in it is typed. */
export async function handOver(ctx: ReadCtx, on: LegalDay): Promise<HandOver> {
  const text = on.toString();
  const rows = await views(ctx.tx)
    .selectFrom('tasks.task_view as t')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 't.region_id').onRef('c.case_id', '=', 't.case_id'))
    .select('t.kind')
    .select(sql<bigint>`count(*) filter (where t.opened_on = ${text}::date)`.as('opened'))
    .select(sql<bigint>`count(*) filter (where t.state = 'done' and t.ended_on = ${text}::date)`.as('done'))
    .select(sql<bigint>`count(*) filter (where t.state = 'withdrawn' and t.ended_on = ${text}::date)`.as('withdrawn'))
    .where('t.region_id', '=', ctx.region)
    .where('c.region_id', '=', ctx.region)
    .where((or) => or.or([or('t.opened_on', '=', text), or('t.ended_on', '=', text)]))
    .groupBy('t.kind')
    .orderBy('t.kind')
    .execute();
  const moved = rows.map((row) => ({
    kind: row.kind,
    opened: Number(row.opened),
    done: Number(row.done),
    withdrawn: Number(row.withdrawn),
  }));
  return { on, waiting: await countTiles(ctx), moved };
}
