import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { draftDocument } from '@duixian/documents/commands/draft-document';
import { sealDocument } from '@duixian/documents/commands/seal-document';
import { setLetterhead } from '@duixian/documents/commands/set-letterhead';
import { documentsJobs } from '@duixian/documents/jobs';
import { verifyMark } from '@duixian/documents/render-paper';
import { TEST_LETTERHEAD, testMachinery } from '@duixian/documents/testing/machinery';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type DocumentId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { startEmbedded } from '@duixian/postgres/embedded/start';
import { migrate } from '@duixian/postgres/migrate';
import { openDatabase, statement } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { signPdf, verifyPdf } from '@duixian/seal/pdf-signature';
import { measure, type Row, type Scenario } from './row.ts';

const NOTICES = 1_000;
const WORKERS = 2;
const AT_ONCE = 8;

/** 执行通知书 · From the recorded facts to the signed paper in the file, with every act durable. */
export const scenario: Scenario = {
  name: 'Notices',
  size: `${NOTICES} two-page notices, a case each, ${WORKERS} typesetting threads, ${AT_ONCE} at once, ${cpus().length} cores`,
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-notices-'));
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
  for (let n = 0; n < NOTICES; n++) cases.push(await fileTestCase(filing));
  const debtors = await debtorsOf(owner);
  const centre = office.as('centre');
  const seal = office.as('seal');
  const upper = office.as('director', office.courts.intermediate);
  const system: JobDesk = { signal: new AbortController().signal, act: (fn) => upper.act(fn) };
  const sealJob = must(documentsJobs(machinery)['documents.seal-ordered'], 'the sealing job');

  const draft = async (n: number): Promise<DocumentId> => {
    const caseId = must(cases[n], 'case');
    const party = must(debtors.get(caseId), 'debtor');
    const drafted = await centre.act((ctx) =>
      draftDocument(
        ctx,
        { case: caseId, kind: 'enforcement-notice', party, facts: new Map(), draftedBy: ctx.actor.personId },
        machinery.typesetter,
      ),
    );
    if (!drafted.ok) throw new Error(drafted.refusal.kind);
    return drafted.value.documentId;
  };
  const make = async (n: number): Promise<void> => {
    const document = await draft(n);
    await seal.act((ctx) => sealDocument(ctx, { document }));
    await sealJob({ region: TEST_REGION, eventId: idFrom<'event'>(document), type: 'documents.seal-ordered', facts: { document } }, system);
  };
  const residentMb = () => Math.round(process.memoryUsage.rss() / 1_048_576);
  await make(0);
  const before = residentMb();
  const whole = await withProcessorTime(() =>
    measure('drafted, set, sealed, verified, stored, filed', NOTICES - 1, (n) => make(n + 1), { atOnce: AT_ONCE }),
  );
  const after = residentMb();
  const [row] = await statement<{ sha256: string; paper: object }>(
    owner,
    `select sha256, paper from documents.document where state = 'sealed' limit 1`,
  );
  const bytes = must(await machinery.blobs.get(must(row, 'a sealed paper').sha256), 'its bytes');
  // Every notice another number and another debtor: the compiler remembers paragraphs it has set before.
  const typeset = (n: number) => {
    const number = `（2026）衡0101执${n}号`;
    const data = { ...must(row, 'a sealed paper').paper, ...frame, number, case_number: number, debtors: `衡江第${n}机械有限公司` };
    return machinery.typesetter.typesetPdf({ template: 'enforcement-notice.typ', data, createdAtUnixSeconds: 0 });
  };
  const bare = await typeset(0);
  if (!bare.ok) throw new Error('the notice cannot be set');
  return [
    { ...whole, note: `${whole.note}; resident memory ${before} MB before, ${after} MB after` },
    await withProcessorTime(() => measure('typesetting alone', NOTICES, typeset, { atOnce: WORKERS * 2 })),
    await withProcessorTime(() => measure('signing alone, PAdES B-B with its check', 300, () => signPdf(bare.value, machinery.seal, 0))),
    await measure('verifying alone', NOTICES, async () => verifyPdf(bytes, [machinery.seal.certificateDer])),
  ];
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
  title: '执行通知书',
  number: '（2026）衡0101执1号',
  date: '二〇二六年九月一日',
  basis: '《中华人民共和国民事诉讼法》第二百五十一条',
  draft: false,
  verify: verifyMark('H7FP-G43Q-JJFV', 'http://localhost/verify'),
  seal: { name: '衡江市临水区人民法院', note: '测试印章\n不具法律效力' },
};

async function debtorsOf(owner: Bench['owner']): Promise<ReadonlyMap<CaseId, PartyId>> {
  const rows = await statement<{ case_id: string; party_id: string }>(
    owner,
    `select case_id, party_id from cases.party where role = 'debtor'`,
  );
  return new Map(rows.map((row) => [idFrom<'case'>(row.case_id), idFrom<'party'>(row.party_id)]));
}
