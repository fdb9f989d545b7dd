import { instant } from '@duixian/kernel/legal-day';
import pg from 'pg';

const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;
const TIMESTAMPTZ = 1184;
const ARRAY_OF = { date: 1182, int8: 1016, numeric: 1231, timestamptz: 1185 } as const;
const TEXT_ARRAY: number = 1009;

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;
const parseTextArray = pg.types.getTypeParser(TEXT_ARRAY) as (text: string) => readonly (string | null)[];

function each(parse: Parse): Parse {
  return (text) => parseTextArray(text).map((element) => (element === null ? null : parse(element)));
}

const parsers: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [DATE, asText],
  [NUMERIC, asText],
  [INT8, BigInt],
  [TIMESTAMPTZ, instant],
  [ARRAY_OF.date, each(asText)],
  [ARRAY_OF.numeric, each(asText)],
  [ARRAY_OF.int8, each(BigInt)],
  [ARRAY_OF.timestamptz, each(instant)],
]);

/** How a column becomes a value: `date` and `numeric` stay text, `int8` is bigint, `timestamptz` is an Instant. Nothing else may parse them. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? pg.types.getTypeParser(oid, format ?? 'text');
  },
};

/** Days and instants go to the database as their text; the driver alone would send them as JSON. */
export function parameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(parameter);
  if (typeof value !== 'object' || value === null) return value;
  const tag = (value as { readonly [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  return typeof tag === 'string' && tag.startsWith('Temporal.') ? String(value) : value;
}
