import type { JobDesk, Poll } from '@duixian/audit/job';
import { ok } from '@duixian/kernel/result';
import { recordStatement } from './commands/record-statement.ts';
import type { Directory } from './directory.ts';
import { faultWords, keepRaw, type RawKeeper } from './keep-raw.ts';
import { statementReadTo } from './queries.ts';

export interface AgenciesDeps {
  readonly directory: Directory;
  readonly raw: RawKeeper;
}

const PAGE = 200;
const MOST_PAGES = 50;

/** 轮询专户流水 · Money is looked for every few seconds, and the more there is the longer one look reads on. */
export function agenciesPolls(deps: AgenciesDeps): readonly Poll[] {
  return [{ name: 'agencies.court-bank-statement', everySeconds: 5, run: (desk) => readStatement(deps, desk) }];
}

export async function readStatement({ directory, raw }: AgenciesDeps, desk: JobDesk): Promise<void> {
  const bank = directory.courtBank;
  const client = directory.client(bank);
  for (let page = 0; page < MOST_PAGES && !desk.signal.aborted; page++) {
    const at = await desk.act(async (ctx) => ok({ after: await statementReadTo(ctx.tx, ctx.region, bank.code), now: ctx.now }));
    if (!at.ok) return;
    const exchange = await client.statement(at.value.after, PAGE);
    if (exchange.kind === 'failed') throw new Error(`${bank.code}: ${exchange.fault.kind} ${faultWords(exchange.fault)}`);
    if (exchange.reply.lines.length === 0) return;
    const kept = await keepRaw(raw, exchange);
    const read = { bank: bank.code, after: at.value.after, page: exchange.reply, kept, startedAt: at.value.now };
    const recorded = await desk.act((ctx) => recordStatement(ctx, read));
    if (!recorded.ok) throw new Error(`${bank.code}: line ${recorded.refusal.expected} is missing before ${recorded.refusal.got}`);
    if (exchange.reply.lines.length < PAGE) return;
  }
}
