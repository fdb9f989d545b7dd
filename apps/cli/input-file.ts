import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { ReadInput } from '@duixian/funds/input-contract';
import { type Arguments, type Outcome, refused, unusable } from './command.ts';
import { readJson } from './json-source.ts';

const MOST_CHARACTERS = 8 * 1024 * 1024;

export type FromFile<Value> =
  | { readonly ok: true; readonly value: Value; readonly given: unknown }
  | { readonly ok: false; readonly outcome: Outcome };

/** 读取文件 · A file by its name, or the standard input by `-`; what cannot be used is refused with line, path and reason. */
export async function inputFile<Value>({ words }: Arguments, read: (value: unknown) => ReadInput<Value>): Promise<FromFile<Value>> {
  const path = words[0];
  if (path === undefined) return { ok: false, outcome: unusable('file', undefined) };
  const content = await (path === '-' ? text(process.stdin) : readFile(path, 'utf8')).catch(() => undefined);
  if (content === undefined) return { ok: false, outcome: refused({ kind: 'no-such-file', path }) };
  if (content.length > MOST_CHARACTERS)
    return { ok: false, outcome: refused({ kind: 'file-too-large', path, mostCharacters: MOST_CHARACTERS }) };
  const json = readJson(content);
  if (!json.ok) return { ok: false, outcome: refused(json.problem) };
  const found = read(json.source.value);
  if (found.ok) return { ok: true, value: found.value, given: json.source.value };
  const problems = found.problems.map((problem) => ({ line: json.source.lineOf(problem.path), ...problem }));
  return { ok: false, outcome: refused({ kind: 'input-unusable', problems }) };
}
