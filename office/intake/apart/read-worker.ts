import { parentPort, workerData } from 'node:worker_threads';
import { answerTo } from './answer.ts';
import type { ReadOrder } from './order.ts';

const order: ReadOrder = workerData;
parentPort?.postMessage(await answerTo(order));
