import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import type { Asked } from '@duixian/contract/endpoint';
import type { Handle } from '@duixian/http/handle';
import { courtIdFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { PUBLISHED_YEARS } from '@duixian/law/calendar/all';
import type { CalendarYear } from '@duixian/law/calendar-year';
import type { TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import { type ClockChanged, extendRunningClock, interruptLimitation, resumeSuspendedClock, suspendClock } from './commands/act-on-clock.ts';
import { loadCalendarYear, previewCalendarYear } from './commands/load-calendar-year.ts';
import { seeWarning } from './commands/see-warning.ts';
import * as contract from './contract.ts';
import { outageRoutes } from './outage-http.ts';
import { proofReply } from './proof-reply.ts';
import { clockProof } from './queries/clock-proof.ts';
import { countTurning } from './queries/turning-clocks.ts';
import { type ClockFilter, type ClockKey, type ClockRow, clocksOfCase, countClocks, courtCalendarOf, dueClocks } from './queries.ts';
import { digestTime } from './rules/digest.ts';
import { rulesRoutes } from './rules-http.ts';
import { loadedYears } from './store/calendar.ts';
import { unseenWarnings, type WarningsOf } from './store/unseen-warnings.ts';
import { digestGroups } from './store/warning-digest.ts';

const PAGE = 50;

export function deadlinesRoutes(handle: Handle<Ctx>): void {
  handle(contract.caseClocks, async (ctx, { params }) => {
    const rows = await clocksOfCase(ctx, params.case);
    return rows.ok ? ok({ today: ctx.today, rows: rows.value.map(shownClock) }) : rows;
  });
  handle(contract.listClocks, async (ctx, { query }) => {
    const filter = filterFrom(ctx, query);
    const rows = await dueClocks(ctx, filter, keyFrom(query.after), PAGE);
    const last = rows.at(-1);
    const next = rows.length === PAGE && last?.dueOn ? `${last.dueOn}_${last.clockId}` : null;
    const shown = rows.map((row) => ({
      ...shownClock(row),
      caseNumber: row.caseNumber,
      summary: row.summary,
      officerName: row.officerName,
    }));
    return ok({ rows: shown, next, today: ctx.today, total: await countClocks(ctx, filter) });
  });
  handle(contract.clockCounts, async (ctx, { query }) => {
    const mine = filterFrom(ctx, query);
    const turning = await countTurning(ctx);
    return ok({
      today: ctx.today,
      overdue: await countClocks(ctx, { ...mine, level: 'overdue' }),
      red: await countClocks(ctx, { ...mine, level: 'red' }),
      amber: await countClocks(ctx, { ...mine, level: 'amber' }),
      provisional: await countClocks(ctx, { ...mine, provisional: true }),
      turnAmber: turning.amber,
      turnRed: turning.red,
    });
  });
  handle(contract.showProof, async (ctx, { params }) => {
    const found = await clockProof(ctx, params.clock);
    if (!found.ok) return found;
    await recordLook(ctx, { case: found.value.caseId, court: found.value.court, what: 'deadlines.show-proof' });
    return ok(proofReply(params.clock, found.value));
  });
  handle(contract.suspendClock, async (ctx, { params, body }) => {
    const result = await suspendClock(ctx, { clock: params.clock, ...body });
    return result.ok ? ok(shownChange(result.value)) : result;
  });
  handle(contract.resumeClock, async (ctx, { params, body }) => {
    const result = await resumeSuspendedClock(ctx, { clock: params.clock, ...body });
    return result.ok ? ok(shownChange(result.value)) : result;
  });
  handle(contract.interruptClock, async (ctx, { params, body }) => {
    const result = await interruptLimitation(ctx, { clock: params.clock, ...body });
    return result.ok ? ok(shownChange(result.value)) : result;
  });
  handle(contract.extendClock, async (ctx, { params, body }) => {
    const result = await extendRunningClock(ctx, { clock: params.clock, ...body });
    return result.ok ? ok(shownChange(result.value)) : result;
  });
  handle(contract.listWarnings, async (ctx, { query }) => {
    const key = keyFrom(query.after);
    const rows = await unseenWarnings(ctx, warningsOf(ctx), key && { dueOn: key.dueOn, warningId: key.clockId }, PAGE);
    const last = rows.at(-1);
    return ok({ rows, next: rows.length === PAGE && last ? `${last.dueOn}_${last.warningId}` : null });
  });
  handle(contract.warningDigest, async (ctx) => {
    const time = digestTime(ctx.now, await courtCalendarOf(ctx));
    const groups = (await digestGroups(ctx, warningsOf(ctx), time.upTo)).map((group) => ({ ...group, name: termNames(group.term) }));
    return ok({ on: time.on, half: time.half, total: groups.reduce((sum, group) => sum + group.count, 0), groups });
  });
  handle(contract.seeWarning, (ctx, { params }) => seeWarning(ctx, params.warning));
  handle(contract.listCalendarYears, async (ctx) => {
    const loaded = new Map((await loadedYears(ctx.tx)).map((year) => [year.year, year]));
    const shipped = PUBLISHED_YEARS.filter((year) => !loaded.has(year.year));
    const years = [...shipped.map((year) => shownYear(year, false)), ...[...loaded.values()].map((year) => shownYear(year, true))];
    return ok({ rows: years.sort((a, b) => b.year - a.year) });
  });
  handle(contract.loadCalendarYear, (ctx, { body }) => loadCalendarYear(ctx, yearFrom(body)));
  handle(contract.previewCalendarYear, async (ctx, { body }) => {
    const preview = await previewCalendarYear(ctx, yearFrom(body));
    return preview.ok ? ok({ rows: [...preview.value.rows], total: preview.value.total }) : preview;
  });
  rulesRoutes(handle);
  outageRoutes(handle);
}

function yearFrom(body: Asked<typeof contract.loadCalendarYear>['body']): CalendarYear {
  const { year, notice, issuedOn, off, work } = body;
  return { year, notice: { numbers: notice, issuedOn: issuedOn.toString(), verified: true }, off, work };
}

function termNames(term: TermId) {
  const { nameZh, nameEn } = termOf(term);
  return { zh: nameZh, en: nameEn };
}

function warningsOf(ctx: Ctx): WarningsOf {
  const { role, personId } = ctx.actor;
  if (role === 'supervisor') return { reader: 'supervisor' };
  if (role === 'director' || role === 'president') return { reader: 'director' };
  return { reader: 'officer', person: personId };
}

function filterFrom(
  ctx: Ctx,
  query: {
    level?: ClockFilter['level'];
    mine?: 'yes' | undefined;
    court?: string | undefined;
    term?: ClockFilter['term'];
    provisional?: 'yes' | undefined;
  },
): ClockFilter {
  return {
    level: query.level,
    term: query.term,
    provisional: query.provisional === 'yes',
    court: query.court === undefined ? undefined : courtIdFrom(Number(query.court)),
    officer: query.mine === 'yes' ? ctx.actor.personId : undefined,
  };
}

function keyFrom(after: string | undefined): ClockKey | undefined {
  const match = after === undefined ? null : /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after);
  return match?.[1] !== undefined && match[2] !== undefined ? { dueOn: match[1], clockId: match[2] } : undefined;
}

function shownClock(clock: ClockRow) {
  const { pairing, ...rest } = clock;
  const other = pairing === null ? null : pairing.role === 'limit' ? pairing.warnedBy : pairing.limitedBy;
  return { ...rest, pairedWith: pairing === null || other === null ? null : { role: pairing.role, term: other } };
}

function shownChange(changed: ClockChanged) {
  const { dueOn, pausedOn, daysLeft } = changed.days;
  return { clockId: changed.clockId, dueOn, pausedOn, daysLeft };
}

function shownYear(year: CalendarYear, loadedHere: boolean) {
  return {
    year: year.year,
    notice: [...year.notice.numbers],
    issuedOn: day(year.notice.issuedOn),
    loadedHere,
    off: year.off.map((span) => ({ ...span, from: day(span.from), to: day(span.to) })),
    work: year.work.map(day),
  };
}
