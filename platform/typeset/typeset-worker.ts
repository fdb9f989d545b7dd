import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypesetAnswer, TypesetOrder, TypesetWorkerSettings } from './typeset-protocol.ts';

const EVICT_EVERY = 8;

const settings = workerData as TypesetWorkerSettings;
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker');

const compiler = NodeCompiler.create({
  workspace: settings.sources,
  fontArgs: [{ fontPaths: [...settings.fontFiles] }],
});
/** In memory only. Data in the inputs would change the standard library of every paper, and the compiler would remember nothing. */
const PAPER = join(settings.sources, 'paper.json');
const inputs = { fonts: settings.fontFamilies.join('|') };
let compiled = 0;

port.on('message', (order: TypesetOrder) => {
  const answer = typeset(order);
  port.postMessage(answer, answer.ok ? [answer.pdf.buffer as ArrayBuffer] : []);
});

function typeset(order: TypesetOrder): TypesetAnswer {
  try {
    compiler.mapShadow(PAPER, Buffer.from(order.data));
    const result = compiler.compile({ mainFilePath: join(settings.sources, order.template), inputs });
    const document = result.result;
    if (document === null) {
      const diagnostics = result.takeDiagnostics();
      return { ok: false, order: order.order, message: JSON.stringify(diagnostics?.shortDiagnostics ?? 'no diagnostics') };
    }
    const pdf = compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp: order.createdAtUnixSeconds, pdfTags: false });
    compiled += 1;
    // The compiler memoizes every paragraph it ever set; without eviction the worker grows for ever.
    if (compiled % EVICT_EVERY === 0) compiler.evictCache(1);
    return { ok: true, order: order.order, pdf: new Uint8Array(pdf) };
  } catch (cause) {
    return { ok: false, order: order.order, message: cause instanceof Error ? cause.message : String(cause) };
  }
}
