import { ok, type Result } from '@duixian/kernel/result';
import { readTextFile } from '../read-file.ts';
import { readSheetFile } from '../read-sheet.ts';
import { LARGEST_TEXT, readJudgment } from '../rules/prefill/read-judgment.ts';
import type { ReadingRefusal } from '../rules/prefill/reading.ts';
import type { ReadAnswer, ReadOrder, ReadPaper } from './order.ts';

/** What an order asks for, read where it is called. */
export async function answerTo(order: ReadOrder): Promise<ReadAnswer> {
  if (order.kind === 'sheet') return { kind: 'sheet', sheet: await readSheetFile(order.file) };
  if (order.kind === 'text') return { kind: 'text', paper: paperOf(order.text) };
  const text = await readTextFile(order.file);
  return { kind: 'paper', paper: text.ok ? paperOf(text.value) : text };
}

export function paperOf(text: string): Result<ReadPaper, ReadingRefusal> {
  const reading = readJudgment(text, LARGEST_TEXT);
  return reading.ok ? ok({ text, reading: reading.value }) : reading;
}
