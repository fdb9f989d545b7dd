import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readTextFile } from '@duixian/intake/read-file';
import { labelOf } from '@duixian/intake/rules/prefill/label';
import { LARGEST_TEXT, readJudgment } from '@duixian/intake/rules/prefill/read-judgment';
import { type Arguments, type Command, found, json, type Outcome, refused, unusable } from './command.ts';

/** 预填 · Reads a judgment and prints what an application would be filled with, in the exchange schema. */
async function prefill({ words }: Arguments): Promise<Outcome> {
  const path = words[0];
  if (path === undefined) return unusable('file', undefined);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return refused({ kind: 'no-such-file', path });
  const text = await readTextFile({ name: basename(path), bytes });
  if (!text.ok) return refused(text.refusal);
  const reading = readJudgment(text.value, LARGEST_TEXT);
  if (!reading.ok) return refused(reading.refusal);
  const label = labelOf(reading.value);
  const lines = Object.entries(label).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : json(value)}`);
  return found(label, [...lines, ...reading.value.findings.map((finding) => `! ${json(finding)}`)]);
}

export const prefillCommands: readonly Command[] = [{ name: 'prefill', usage: 'prefill <file.txt|.docx|.pdf> --json', run: prefill }];
