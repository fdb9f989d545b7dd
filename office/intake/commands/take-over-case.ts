import type { Ctx, TaskEffect } from '@duixian/audit/act';
import { giveTo, moveTo, placeInLane } from '@duixian/cases/commands/move-case';
import { keepNumber, openCase } from '@duixian/cases/commands/open-case';
import { caseOfNumber } from '@duixian/cases/queries/cases-on-title';
import { parseCaseNumber } from '@duixian/cases/rules/case-number';
import { judgesOn } from '@duixian/courts/queries';
import { recordDirectPayment } from '@duixian/funds/commands/direct-payment';
import { openAccount } from '@duixian/funds/commands/open-account';
import { assert, must } from '@duixian/kernel/assert';
import type { CaseId, CourtId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ApplicationForm } from '../rules/application.ts';
import { caseOfForm } from '../rules/case-of-form.ts';
import { type LintFinding, lintApplication } from '../rules/filing-lint.ts';
import type { MissingFact } from '../rules/missing-facts.ts';
import type { HolderBook, StockHold } from '../rules/stock-holds.ts';
import { type StockFacts, typeOf } from '../rules/stock-row.ts';
import type { ImportId } from '../store/imports.ts';

/** What a case that was filed long ago may lack: nobody sits at the window to be asked. */
const MAY_LACK: readonly MissingFact[] = ['applicant-identity', 'payee-account', 'service-address', 'risks-told'];

/** 旧控制去处 · Where the holds of old cases go. The module of property takes them; the composition root says so. */
export interface OldHolds extends Pick<HolderBook, 'agencies'> {
  take(
    ctx: Ctx,
    of: { readonly case: CaseId; readonly import: ImportId; readonly holds: readonly (StockHold & { readonly party: PartyId })[] },
  ): Promise<void>;
}

export type TakeOverRefusal =
  | { readonly kind: 'row-not-complete'; readonly findings: readonly LintFinding[] }
  | { readonly kind: 'agency-unknown'; readonly name: string }
  | { readonly kind: 'officer-unknown'; readonly name: string }
  | { readonly kind: 'officer-not-one'; readonly name: string; readonly count: number };

/**
 * 旧存接入 · A case filed before this system comes in with its number, stage, officer and the days its periods run from.
 * Its number is kept and never given again; it stays with the court that filed it. A number that is there already is that case.
 */
export async function takeOverCase(
  ctx: Ctx,
  of: {
    readonly court: CourtId;
    readonly courtCode: string;
    readonly form: ApplicationForm;
    readonly stock: StockFacts;
    readonly from: { readonly importId: ImportId; readonly row: number };
  },
  old: OldHolds,
): Promise<Result<{ readonly caseId: CaseId; readonly fresh: boolean }, TakeOverRefusal>> {
  const { court, form, stock } = of;
  const known = await caseOfNumber(ctx, stock.caseNumber);
  if (known !== undefined) return ok({ caseId: known, fresh: false });
  const findings = lintApplication(form, { today: ctx.today, titleSum: null, sameTitle: [], registers: [] });
  const open = findings.filter(
    (finding) => finding.level === 'must' && !(finding.kind === 'missing-fact' && MAY_LACK.includes(finding.fact)),
  );
  if (open.length > 0) return refuse({ kind: 'row-not-complete', findings: open });
  const officer = await officerOf(ctx, court, stock.officerName);
  if (!officer.ok) return officer;
  const gone = stock.holds.find((hold) => !old.agencies.some(({ code }) => code === hold.agency));
  if (gone !== undefined) return refuse({ kind: 'agency-unknown', name: gone.agency });

  const read = parseCaseNumber(stock.caseNumber);
  assert(read.ok, 'the row was read with this number');
  const number = {
    caseNumber: stock.caseNumber,
    typeWord: must(typeOf(read.value.type), 'the row was read with a type of this office'),
    year: read.value.year,
    serial: read.value.serial,
  };
  await keepNumber(ctx, { court, ...number });
  const caseId = ctx.newId<'case'>();
  const { accountNumber } = await openAccount(ctx, { case: caseId, court, courtCode: of.courtCode, ...number });
  const content = caseOfForm(form, { party: () => ctx.newId<'party'>(), obligation: () => ctx.newId<'obligation'>() });
  await openCase(ctx, { caseId, court, ...number, appliedOn: stock.filedOn, filedOn: stock.filedOn, accountNumber, ...content });
  await bringTo(ctx, caseId, stock, officer.value);
  await ctx.record({
    type: 'intake.case-taken-over',
    subject: caseId,
    case: caseId,
    facts: {
      caseNumber: stock.caseNumber,
      filedOn: stock.filedOn.toString(),
      stage: stock.stage,
      lane: stock.lane,
      officer: stock.officerName,
      claimFen: content.claim.toString(),
      holds: stock.holds.length,
      paid: stock.money.paid.map(({ amount, on }) => `${amount} ${on}`),
      balance: stock.money.balance?.toString() ?? null,
    },
    clocks: stock.clocks.map(({ term, on }) => ({ kind: 'start', term, on })),
    tasks: tasksAt(stock),
  });
  const holds = stock.holds.map((hold) => ({
    ...hold,
    party: must(content.parties[hold.partyAt]?.partyId, 'the row was read with its parties'),
  }));
  await old.take(ctx, { case: caseId, import: of.from.importId, holds });
  await takePaid(ctx, caseId, of);
  return ok({ caseId, fresh: true });
}

/** 已发放款 · Paid to the creditor under the old system: it settles the debt as of its day, on the word of the list. */
async function takePaid(
  ctx: Ctx,
  caseId: CaseId,
  { stock, from, form }: { readonly stock: StockFacts; readonly from: { readonly row: number }; readonly form: ApplicationForm },
): Promise<void> {
  const confirmedBy = form.parties.find((party) => party.role === 'applicant')?.name ?? '';
  for (const { amount, on: paidOn } of stock.money.paid) {
    const paid = await recordDirectPayment(ctx, { case: caseId, amount, paidOn, evidence: `旧存导入第${from.row}行`, confirmedBy });
    assert(paid.ok, 'the row was read with a sum and a day, and its case has an account');
  }
}

type Officer = Parameters<typeof giveTo>[2];

async function officerOf(ctx: Ctx, court: CourtId, name: string | null): Promise<Result<Officer | undefined, TakeOverRefusal>> {
  if (name === null) return ok(undefined);
  const found = (await judgesOn(ctx.tx, court, ctx.today)).filter((judge) => judge.name === name);
  const [first] = found;
  if (first === undefined) return refuse({ kind: 'officer-unknown', name });
  const people = new Set(found.map((judge) => judge.personId));
  if (people.size > 1) return refuse({ kind: 'officer-not-one', name, count: people.size });
  return ok({ officer: first.personId, team: first.teamId });
}

async function bringTo(ctx: Ctx, caseId: CaseId, stock: StockFacts, officer: Officer | undefined): Promise<void> {
  const moves = [() => moveTo(ctx, caseId, 'search')];
  if (stock.stage !== 'search') {
    const lane = must(stock.lane, 'the row names the lane of a case that has been placed');
    moves.push(
      () => moveTo(ctx, caseId, 'triage'),
      () => placeInLane(ctx, caseId, lane),
    );
  }
  for (const move of moves) assert((await move()).ok, `a fresh case reaches ${stock.stage}`);
  if (stock.stage !== 'enforcement') return;
  const given = await giveTo(ctx, caseId, must(officer, 'the row names the officer of a case in enforcement'));
  assert(given.ok, 'an officer on duty may be given a case');
}

function tasksAt(stock: StockFacts): readonly TaskEffect[] {
  const facts = { caseNumber: stock.caseNumber };
  const { balance } = stock.money;
  const account: TaskEffect[] =
    balance === null ? [] : [{ kind: 'open', task: 'post-old-balance', facts: { ...facts, balance: balance.toString() } }];
  if (stock.stage === 'search') return [{ kind: 'open', task: 'start-search', facts }, ...account];
  return stock.stage === 'assignment' ? [{ kind: 'open', task: 'assign-case', facts }, ...account] : account;
}
