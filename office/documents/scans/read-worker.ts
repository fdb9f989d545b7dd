import { parentPort, workerData } from 'node:worker_threads';
import { pagesOfPdf } from './read-pdf.ts';

const bytes: unknown = workerData;
if (!(bytes instanceof Uint8Array)) throw new TypeError('a thread that reads a PDF is given its bytes');
parentPort?.postMessage(await pagesOfPdf(bytes));
