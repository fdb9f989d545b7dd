import { createHash } from 'node:crypto';
import { type LegalDay, plusDays, plusYears } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { AttachedPaper, FreezeRequest, QueryReply, Subject } from '../adapter.ts';
import { type AgencyClient, agencyClient, type Exchange } from '../client.ts';

/** 接口检查 · One thing an implementation must do, asked over real HTTP. Throws what it saw instead. */
export interface Check {
  readonly name: string;
  run(): Promise<void>;
}

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly told: string | null;
}

/** One after the other, in their order: some build on what an earlier one left. */
export async function runChecks(checks: readonly Check[]): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { name, run } of checks) {
    const told = await run().then(
      () => null,
      (cause: unknown) => (cause instanceof Error ? cause.message : 'failed').slice(0, 2_000),
    );
    results.push({ name, passed: told === null, told });
  }
  return results;
}

export interface Asking {
  readonly baseUrl: string;
  readonly today: LegalDay;
  readonly owner: Subject;
}

/** 问话人 · Requests as the office writes them, each under a number of its own. `mark` keeps two runs against one implementation apart. */
export function asking(at: Asking, mark: string) {
  const client: AgencyClient = agencyClient(at.baseUrl, fetch);
  let serial = 0;
  const numbered = (label: string) => `CT-${mark}-${label}-${String(++serial).padStart(4, '0')}`;
  const caseNo = (n: number) => `（${at.today.year}）检${mark}执${n}号`;
  const by = (caseNumber: string) => ({
    court: '接口检查人民法院',
    caseNumber,
    officer: { name: '检查员', certificateNumber: '检法执证0001' },
    noticeNumber: `${caseNumber}之二`,
  });
  const ruled = (caseNumber: string) => ({
    authority: by(caseNumber),
    subject: at.owner,
    rulingNumber: `${caseNumber}之一`,
    papers: papersOf(caseNumber),
    heldFor: null,
  });
  const freezing = (caseNumber: string, of: { readonly assetId: string; readonly amount: Fen | null; readonly years: number }) =>
    ({
      requestNo: numbered('F'),
      ...ruled(caseNumber),
      assetId: of.assetId,
      amount: of.amount,
      from: at.today,
      until: plusDays(plusYears(at.today, of.years), -1),
      renews: null,
    }) satisfies FreezeRequest;
  return {
    client,
    numbered,
    caseNo,
    by,
    ruled,
    freezing,
    query: (subject: Subject, caseNumber = caseNo(9001)): Promise<Finished<QueryReply>> =>
      settled(client.query({ requestNo: numbered('Q'), authority: by(caseNumber), subject }), client.queryReceipt),
    freeze: (request: FreezeRequest) => settled(client.freeze(request), client.freezeReceipt),
    lift: (caseNumber: string, freezeNo: string, keep: Fen | null = null) =>
      settled(client.unfreeze({ requestNo: numbered('U'), ...ruled(caseNumber), freezeNo, keep }), client.unfreezeReceipt),
    /** What the client would never send. */
    post: async (path: string, body: object): Promise<number> => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const response = await fetch(`${at.baseUrl}${path}`, init);
      await response.arrayBuffer();
      return response.status;
    },
  };
}

/** The ruling and the notice, signed bytes stood in for by a few that say what they are. */
export function papersOf(caseNumber: string): AttachedPaper[] {
  return (['ruling', 'notice'] as const).map((role, at) => {
    const bytes = Buffer.from(`%PDF-1.7 ${caseNumber} ${role}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { role, number: `${caseNumber}之${at === 0 ? '一' : '二'}`, mime: 'application/pdf', sha256, content: bytes.toString('base64') };
  });
}

export type Finished<R> = Exclude<R, { outcome: 'accepted' }>;

/** Asks until the agency has finished: accepted is no answer yet. */
export async function settled<R extends { outcome: string; requestNo: string }>(
  first: Promise<Exchange<R>>,
  receipt: (requestNo: string) => Promise<Exchange<R>>,
): Promise<Finished<R>> {
  let exchange = await first;
  for (let turn = 0; turn < 120; turn++) {
    if (exchange.kind === 'failed') throw new Error(`exchange failed: ${JSON.stringify(exchange.fault)}`);
    const { reply } = exchange;
    if (isFinished(reply)) return reply;
    await new Promise((resolve) => setTimeout(resolve, 250));
    exchange = await receipt(reply.requestNo);
  }
  throw new Error('no answer after 30 seconds');
}

function isFinished<R extends { outcome: string }>(reply: R): reply is Finished<R> {
  return reply.outcome !== 'accepted';
}
