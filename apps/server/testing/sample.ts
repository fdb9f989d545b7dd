import { must } from '@duixian/kernel/assert';
import { z } from 'zod';

/** Values for a field whose schema says no more than a check: the first that passes is taken. */
const TRIES: readonly unknown[] = [
  '01890000-0000-7000-8000-000000000000',
  '01890000-0000-7000-8000-000000000000_1',
  '100',
  '2026-09-01',
  '09:00',
  'tab:papers',
  'some-words',
  '某事由',
  'a.b',
  'a-secret-of-the-provider-with-43-characters',
  'clerk@court.example',
  '2026-09-01_01890000-0000-7000-8000-000000000000',
  '0_2026-09-01_0_01890000-0000-7000-8000-000000000000',
  1,
  2,
  2026,
  true,
  {},
  [],
  null,
];

/** 样例 · A value of a schema as it stands on the wire, smallest first; `named` gives fields that must be something certain. */
export function sampleOf(schema: z.ZodType, named: (field: string) => unknown = () => undefined, field = ''): unknown {
  const given = named(field);
  if (given !== undefined && schema.safeDecode(given as never).success) return given;
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
    const whole = Object.fromEntries(Object.entries(shape).map(([name, of]) => [name, sampleOf(of, named, name)]));
    if (schema.safeDecode(whole as never).success) return whole;
    // Where the members of a list have to agree with what stands beside it: without them.
    const bare = Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, Array.isArray(value) ? [] : value]));
    return schema.safeDecode(bare as never).success ? bare : whole;
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return sampleOf(schema.unwrap() as z.ZodType, named, field);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return sampleOf(schema.unwrap() as z.ZodType, named, field);
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element as z.ZodType, named, field)];
  if (schema instanceof z.ZodUnion) return sampleOf(must(schema.options[0], 'a union has members') as z.ZodType, named, field);
  if (schema instanceof z.ZodLiteral) return Array.from(schema.values)[0];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodRecord) return {};
  const fits = TRIES.find((value) => schema.safeDecode(value as never).success);
  if (fits === undefined) throw new TypeError(`no sample fits the field ${field}`);
  return fits;
}
