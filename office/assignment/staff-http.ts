import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { type HandOverPlan, handOver, planHandOver } from './commands/hand-over.ts';
import { lendOfficer, returnOfficer } from './commands/lend-officer.ts';
import { courtLoadsOf } from './queries/levelling.ts';
import { loanLedger } from './queries/loans.ts';
import { levelOf, proposeLoans } from './rules/loans.ts';
import * as contract from './staff-contract.ts';

const LEDGER_ROWS = 200;

export function staffRoutes(handle: Handle<Ctx>): void {
  handle(contract.levelling, async (ctx) => {
    const courts = await courtLoadsOf(ctx);
    const shown = courts.map((one) => ({
      court: one.court,
      nameZh: one.nameZh,
      nameEn: one.nameEn,
      officers: one.officers.length,
      load: one.loads.reduce((sum, load) => sum + load, 0),
      waiting: one.waiting,
      level: levelOf(one),
    }));
    const named = new Map(courts.map((one) => [Number(one.court), one.court]));
    const proposals = proposeLoans(courts.map((one) => ({ ...one, court: Number(one.court) }))).flatMap((one) => {
      const [from, to] = [named.get(one.from), named.get(one.to)];
      return from === undefined || to === undefined ? [] : [{ ...one, officer: idFrom<'person'>(one.officer), from, to }];
    });
    return ok({ courts: shown, proposals });
  });
  handle(contract.listLoans, async (ctx) => ok({ rows: await loanLedger(ctx, LEDGER_ROWS) }));
  handle(contract.lendOfficer, (ctx, { body }) => lendOfficer(ctx, body));
  handle(contract.returnOfficer, (ctx, { params, body }) => returnOfficer(ctx, { ...params, ...body }));
  handle(contract.previewHandOver, async (ctx, { params }) => {
    const plan = await planHandOver(ctx, params.person);
    return plan.ok ? ok(planOut(plan.value)) : plan;
  });
  handle(contract.handOverWork, async (ctx, { params, body }) => {
    const done = await handOver(ctx, { ...params, ...body });
    return done.ok ? ok(planOut(done.value)) : done;
  });
}

function planOut({ cases, tasks }: HandOverPlan) {
  const shown = cases.map(({ to, ...of }) => ({
    ...of,
    to: to && { officer: to.officer, name: to.name, decidedBy: to.why.decidedBy, load: to.why.load },
  }));
  return { cases: shown, tasks: { ...tasks } };
}
