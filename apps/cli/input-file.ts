import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { inputSchema, readInput } from '@duixian/funds/input-contract';
import { type Arguments, type Outcome, plain, refused, unusable } from './command.ts';
import { readJson } from './json-source.ts';

const MOST_BYTES = 8 * 1024 * 1024;

type Schema = Parameters<typeof inputSchema>[0];
type Read<Value> = { readonly ok: true; readonly value: Value; readonly given: unknown } | { readonly ok: false; readonly outcome: Outcome };

/** `--schema`: the JSON schema alone, so that another program can read it. */
export function schemaAsked({ options }: Arguments, schema: Schema, title: string): Outcome | undefined {
  if (options.schema === undefined) return undefined;
  return plain({ title, ...Object(inputSchema(schema)) });
}

/** 读取文件 · A file by its name, or the standard input by `-`; what cannot be used is refused with line, path and reason. */
export async function inputFile<S extends Schema>({ words }: Arguments, schema: S): Promise<Read<ReturnType<S['parse']>>> {
  const path = words[0];
  if (path === undefined) return { ok: false, outcome: unusable('file', undefined) };
  const content = await (path === '-' ? text(process.stdin) : readFile(path, 'utf8')).catch(() => undefined);
  if (content === undefined) return { ok: false, outcome: refused({ kind: 'no-such-file', path }) };
  if (content.length > MOST_BYTES) return { ok: false, outcome: refused({ kind: 'file-too-large', path, mostBytes: MOST_BYTES }) };
  const read = readJson(content);
  if (!read.ok) return { ok: false, outcome: refused(read.problem) };
  const found = readInput(schema, read.source.value);
  if (found.ok) return { ok: true, value: schema.parse(read.source.value) as never, given: read.source.value };
  const problems = found.problems.map((problem) => ({ line: read.source.lineOf(problem.path), ...problem }));
  return { ok: false, outcome: refused({ kind: 'input-unusable', problems }) };
}
