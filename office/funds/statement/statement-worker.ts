import { parentPort, workerData } from 'node:worker_threads';
import type { StatementItem } from '../rules/statement/statement.ts';
import { readStatementBytes } from './read-bytes.ts';
import type { CarriedItem, WorkerSettings } from './worker-protocol.ts';

const BATCH = 500;
const AHEAD = 3;

const { bytes, taken }: WorkerSettings = workerData;
const acknowledged = new Int32Array(taken);
let sent = 0;
let batch: CarriedItem[] = [];

function send(): void {
  if (batch.length === 0) return;
  parentPort?.postMessage({ kind: 'lines', lines: batch });
  batch = [];
  sent += 1;
  // The reader is not run ahead of: what has been read and not yet kept would only fill the memory.
  for (let kept = Atomics.load(acknowledged, 0); sent - kept > AHEAD; kept = Atomics.load(acknowledged, 0))
    Atomics.wait(acknowledged, 0, kept);
}

const end = readStatementBytes(bytes, (item: StatementItem) => {
  batch.push(carried(item));
  if (batch.length >= BATCH) send();
});
send();
parentPort?.postMessage({
  kind: 'end',
  end: 'problem' in end ? end : { ...end, heads: end.heads.map((head) => ({ ...head, closingOn: head.closingOn?.toString() ?? null })) },
});

function carried(item: StatementItem): CarriedItem {
  if ('read' in item) return { read: { ...item.read, valueOn: item.read.valueOn.toString() } };
  const { problem } = item.bad;
  return { bad: { ...item.bad, problem: 'valueOn' in problem ? { ...problem, valueOn: problem.valueOn.toString() } : problem } };
}
