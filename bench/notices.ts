import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { draftBatch } from '@duixian/documents/commands/draft-batch';
import { sealDocuments } from '@duixian/documents/commands/seal-document';
import { setLetterhead } from '@duixian/documents/commands/set-letterhead';
import { documentsJobs } from '@duixian/documents/jobs';
import { makeOfds } from '@duixian/documents/make-ofds';
import { verifyMark } from '@duixian/documents/render-paper';
import type { FactRow } from '@duixian/documents/rules/facts';
import { writtenPaper } from '@duixian/documents/rules/written-paper';
import { LIBRARY } from '@duixian/documents/templates/library';
import { TEST_LETTERHEAD, testMachinery } from '@duixian/documents/testing/machinery';
import { sampleFacts } from '@duixian/documents/testing/sample-facts';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { openDatabase, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { signPdf, verifyPdf } from '@duixian/seal/pdf-signature';
import { openTestSealKey } from '@duixian/seal/test-seal-key';
import { asHtml } from './print/as-html.ts';
import { printedByBrowser } from './print/by-browser.ts';
import { printedByOffice } from './print/by-office.ts';
import { memoryAfterGc } from './print/memory.ts';
import { measure, type Row, type Scenario } from './row.ts';

/** `BENCH_NOTICES=10000` shows whether memory grows with their number. */
const NOTICES = Number(process.env.BENCH_NOTICES ?? 1_000);
/** Memory is read after each so many; the reading is not counted. */
const STRETCH = 1_000;
const WORKERS = 2;
/** A notice of one page; ten days to answer, typed once for the batch. */
const KIND = 'creditor-clue-notice';
const TYPED = new Map([['reply.days', { kind: 'text', text: '10' }] as const]);
/** Jobs side by side, as the server runs them. */
const AT_ONCE = 8;
/** Papers made before the clock starts: threads, fonts and plans are there. */
const WARM = 25;
const OFDS = 200;
const PRINTS = 60;
const CASES_A_BATCH = 250;
const SEALS_AN_ACT = 100;

/** 执行通知书 · From the recorded facts to the signed paper in the file, with every act durable. */
export const scenario: Scenario = {
  name: 'Notices',
  size: `${NOTICES} one-page notices, a case each, in batches, ${WORKERS} typesetting threads, ${cpus().length} cores`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-notices-'));
    await chmod(folder, 0o755);
    const server = await startEmbedded({ home: join(folder, 'postgres') });
    const owner = openDatabase({ url: server.url('duixian_owner'), maxConnections: 4, vault: testVault });
    await migrate(owner);
    const db = openDatabase({ url: server.url('duixian_app'), maxConnections: AT_ONCE + 2, vault: testVault });
    const office = await testOffice(db, owner);
    const machinery = await testMachinery(office.clock, WORKERS);
    try {
      return await notices({ office, machinery, owner });
    } finally {
      await machinery.close();
      await Promise.all([db.close(), owner.close()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

interface Bench {
  readonly office: Awaited<ReturnType<typeof testOffice>>;
  readonly machinery: Awaited<ReturnType<typeof testMachinery>>;
  readonly owner: ReturnType<typeof openDatabase>;
}

async function notices({ office, machinery, owner }: Bench): Promise<readonly Row[]> {
  await office.as('administrator').act((ctx) => setLetterhead(ctx, { court: office.courts.first, letterhead: TEST_LETTERHEAD }));
  const filing = office.as('filing');
  const cases: CaseId[] = [];
  for (let n = 0; n < NOTICES + WARM; n++) cases.push(await fileTestCase(filing));
  const centre = office.as('centre');
  const keeper = office.as('seal');
  const upper = office.as('director', office.courts.intermediate);
  const system: JobDesk = { signal: new AbortController().signal, act: (fn) => upper.act(fn) };
  const jobs = documentsJobs(machinery);
  const deliver = async (type: string): Promise<void> => {
    const rows = await statement<{ event_id: string; facts: Record<string, string> }>(
      owner,
      `update audit.outbox set done_at = created_at where done_at is null and type = '${type}' returning event_id, facts`,
    );
    const job = must(jobs[type], type);
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let row = rows[next++]; row !== undefined; row = rows[next++]) {
        await job({ region: TEST_REGION, eventId: idFrom<'event'>(row.event_id), type, facts: row.facts }, system);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  };
  /** As the office does it: one act asks for the papers, jobs draft them, acts of the keeper of the seal order the seals, jobs make them. */
  const make = async (of: readonly CaseId[], took: (what: string, ms: number) => void = () => {}): Promise<void> => {
    const timed = async (what: string, run: () => Promise<void>) => {
      const from = performance.now();
      await run();
      took(what, performance.now() - from);
    };
    await timed('drafting', async () => {
      for (let at = 0; at < of.length; at += CASES_A_BATCH) {
        await centre.act((ctx) => draftBatch(ctx, { cases: of.slice(at, at + CASES_A_BATCH), kinds: [KIND], facts: TYPED }));
      }
      await deliver('documents.batch-started');
    });
    await timed('ordering the seals', async () => {
      const drafts = await statement<{ document_id: string }>(owner, `select document_id from documents.document where state = 'drafted'`);
      for (let at = 0; at < drafts.length; at += SEALS_AN_ACT) {
        const documents = drafts.slice(at, at + SEALS_AN_ACT).map((row) => idFrom<'document'>(row.document_id));
        await keeper.act((ctx) => sealDocuments(ctx, { documents }, async () => []));
      }
    });
    await timed('setting, signing, storing, filing', () => deliver('documents.seal-ordered'));
  };
  await make(cases.slice(0, WARM));
  const memory = [memoryAfterGc()];
  const parts = new Map<string, number>();
  const used = { wallMs: 0, processorMs: 0 };
  for (let at = WARM; at < cases.length; at += STRETCH) {
    const [from, before] = [performance.now(), process.cpuUsage()];
    await make(cases.slice(at, at + STRETCH), (what, ms) => parts.set(what, (parts.get(what) ?? 0) + ms));
    used.wallMs += performance.now() - from;
    const { user, system: inSystem } = process.cpuUsage(before);
    used.processorMs += (user + inSystem) / 1_000;
    memory.push(memoryAfterGc());
  }
  const whole: Row = {
    what: 'drafted, set, sealed, verified, stored, filed',
    count: NOTICES,
    perSecond: (NOTICES / used.wallMs) * 1_000,
    note: `${(used.processorMs / NOTICES).toFixed(1)} ms of processor time each; MB resident/heap before and after each ${STRETCH}: ${memory.join(', ')}`,
  };
  const [row] = await statement<{ sha256: string }>(owner, `select sha256 from documents.document where state = 'sealed' limit 1`);
  const bytes = must(await machinery.blobs.get(must(row, 'a sealed paper').sha256), 'its bytes');
  // Every notice another number, as in a batch: the compiler remembers paragraphs it has set before.
  const typeset = (n: number) => {
    const number = `（2026）衡0101执${n}号`;
    const data = { ...writtenPaper(LIBRARY[KIND], sampleFacts(), frame.basis), ...frame, number };
    return machinery.typesetter.typesetPdf({ template: 'written-paper.typ', data, createdAtUnixSeconds: 0 });
  };
  const bare = await typeset(0);
  if (!bare.ok) throw new Error('the notice cannot be set');
  const national = await openTestSealKey(await mkdtemp(join(tmpdir(), 'bench-sm2-')), 'sm2-sm3');
  const papers = await statement<{ document_id: string }>(
    owner,
    `select document_id from documents.document where state = 'sealed' order by document_id limit ${OFDS}`,
  );
  const ids = papers.map((paper) => idFrom<'document'>(paper.document_id));
  /** The job as the server runs it, with a court's SM2 key. */
  const ofds = async (): Promise<Row> => {
    const from = performance.now();
    for (let at = 0; at < ids.length; at += 25) {
      await makeOfds({ blobs: machinery.blobs, seals: { keyOf: () => national } }, ids.slice(at, at + 25), system);
    }
    return {
      what: 'as OFD under an SM2 seal: read, made, checked, stored',
      count: OFDS,
      perSecond: (OFDS / (performance.now() - from)) * 1_000,
    };
  };
  const { value: set } = bare;
  const typesetting = await withProcessorTime(() =>
    measure('typesetting alone', Math.min(NOTICES, 1_000), typeset, { atOnce: WORKERS * 2 }),
  );
  const against = (row: Row): Row => (row.perSecond === undefined ? row : { ...row, note: ratios(row, whole, typesetting) });
  return [
    whole,
    ...Array.from(parts, ([what, ms]): Row => ({ what: `  of which ${what}`, count: NOTICES, perSecond: (NOTICES / ms) * 1_000 })),
    typesetting,
    against(await printedByBrowser(PRINTS, page)),
    against(await printedByOffice(PRINTS, page)),
    await withProcessorTime(() => measure('signing alone, PAdES B-B with its check', 300, () => signPdf(set, machinery.seal, 0))),
    await withProcessorTime(() => measure('the same with SM2 and SM3', 200, () => signPdf(set, national, 0))),
    await withProcessorTime(ofds),
    await measure('verifying alone', 1_000, async () => verifyPdf(bytes, [machinery.seal])),
  ];
}

/** How many times as many of ours are made in the same time. */
function ratios(row: Row, whole: Row, typesetting: Row): string {
  const times = (ours: Row) => ((ours.perSecond ?? 0) / (row.perSecond ?? 1)).toFixed(1);
  return `${row.note === undefined ? '' : `${row.note}; `}typesetting alone makes ${times(typesetting)} × as many, whole notices ${times(whole)} ×`;
}

/** The same words for those who print it otherwise. */
function page(n: number): string {
  const { body } = writtenPaper(LIBRARY[KIND], sampleFacts(), frame.basis);
  const paragraphs = Array.isArray(body) ? body.map((row: FactRow) => row.text ?? '') : [];
  return asHtml({ ...frame, number: `（2026）衡0101执${n}号`, paragraphs, mark: frame.verify.qr });
}

/** Processor time of this process and its threads, without the database's: says the same on a busy machine. */
async function withProcessorTime(run: () => Promise<Row>): Promise<Row> {
  const from = process.cpuUsage();
  const row = await run();
  const { user, system } = process.cpuUsage(from);
  return { ...row, note: `${((user + system) / 1_000 / row.count).toFixed(1)} ms of processor time each` };
}

const frame = {
  court: '衡江市临水区人民法院',
  title: '提供财产线索通知书',
  seal_kind: 'over-date',
  number: '（2026）衡0101执1号',
  date: '二〇二六年九月一日',
  basis: '《中华人民共和国民事诉讼法》第二百五十一条',
  draft: false,
  verify: verifyMark('H7FP-G43Q-JJFV', 'http://localhost/verify'),
  seal: { name: '衡江市临水区人民法院', note: '测试印章\n不具法律效力' },
};
