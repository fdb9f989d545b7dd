import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import { exportMark, recordExport } from '@duixian/audit/export-mark';
import { looksAt, trailOf } from '@duixian/audit/queries';
import type { Handle } from '@duixian/http/handle';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { ok, refuse } from '@duixian/kernel/result';
import { confirmAddress } from './commands/confirm-address.ts';
import * as contract from './contract.ts';
import { interferenceRoutes } from './interference-http.ts';
import { observerRoutes } from './observer-http.ts';
import { countCases, listCases, type PageKey } from './queries/list-cases.ts';
import { caseFile, type Obligation, type Party, visibleCase } from './queries.ts';
import { caseSheet } from './rules/case-sheet.ts';
import { masked } from './rules/masking.ts';

const PAGE = 50;

export function casesRoutes(handle: Handle<Ctx>): void {
  interferenceRoutes(handle);
  observerRoutes(handle);
  handle(contract.listCases, async (ctx, { query }) => {
    const { after, mine, ...rest } = query;
    const filter = { ...rest, ...(mine ? { officer: ctx.actor.personId } : {}) };
    const rows = await listCases(ctx, filter, keyFrom(after), PAGE);
    const last = rows.at(-1);
    const total = await countCases(ctx, filter);
    return ok({ rows, total, next: rows.length === PAGE && last ? `${last.filedOn.toString()}_${last.caseId}` : null });
  });
  handle(contract.exportCases, async (ctx, { query }) => {
    const { mine, purpose, ...rest } = query;
    const filter = { ...rest, ...(mine ? { officer: ctx.actor.personId } : {}) };
    const rows = await listCases(ctx, filter, undefined, contract.MOST_EXPORTED + 1);
    if (rows.length > contract.MOST_EXPORTED) return refuse({ kind: 'too-many-to-export', most: contract.MOST_EXPORTED });
    const facts = Object.fromEntries(
      Object.entries({ ...rest, mine }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    await recordExport(ctx, { what: 'cases.export', purpose, facts, rows: rows.length });
    const sheet = `\ufeff${caseSheet(rows, exportMark(ctx, purpose))}`;
    return ok({ name: `案件清单 ${ctx.today.toString()}.csv`, mime: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(sheet) });
  });
  handle(contract.showCase, async (ctx, { params }) => {
    const file = await caseFile(ctx, params.case);
    if (!file.ok) return file;
    await recordLook(ctx, { case: params.case, court: file.value.court, what: 'cases.show-case' });
    return ok({
      ...file.value,
      title: { ...file.value.title },
      parties: file.value.parties.map(shownParty),
      obligations: file.value.obligations.map(shownObligation),
    });
  });
  handle(contract.caseTrail, async (ctx, { params, query }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    return ok(await trailOf(ctx.tx, ctx.region, params.case, query.before));
  });
  handle(contract.revealNumber, (ctx, { params, query }) => revealed(ctx, { ...params, ...query, what: 'cases.reveal-number' }));
  handle(contract.revealTelephone, (ctx, { params, query }) => revealed(ctx, { ...params, ...query, what: 'cases.reveal-telephone' }));
  handle(contract.confirmAddress, (ctx, { params, body }) => confirmAddress(ctx, { ...params, ...body }));
  handle(contract.caseLooks, async (ctx, { params, query }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    return ok(await looksAt(ctx.tx, ctx.region, params.case, query.before));
  });
}

function keyFrom(after: string | undefined): PageKey | undefined {
  const match = after === undefined ? null : /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after);
  return match?.[1] !== undefined && match[2] !== undefined ? { filedOn: match[1], caseId: match[2] } : undefined;
}

type NumberOfParty = 'identity' | 'account' | 'phone' | 'service';

/** One number of a party, whole; the look is on record with its purpose. */
async function revealed(ctx: Ctx, of: { case: CaseId; party: PartyId; of: NumberOfParty; purpose: string; what: string }) {
  const file = await caseFile(ctx, of.case);
  if (!file.ok) return file;
  const party = file.value.parties.find((one) => one.partyId === of.party);
  const number = party && wholeOf(party, of.of);
  if (!party || number === undefined || number === null) return refuse({ kind: 'not-found' });
  const facts = { party: party.partyId, of: of.of };
  await recordLook(ctx, { case: of.case, court: file.value.court, what: of.what, facts, purpose: of.purpose });
  return ok({ number });
}

function wholeOf(party: Party, of: NumberOfParty): string | null | undefined {
  switch (of) {
    case 'identity':
      return party.identityNumber;
    case 'account':
      return party.payee?.account;
    case 'phone':
      return party.phone;
    case 'service':
      return party.service?.address;
  }
}

function shownParty(party: Party) {
  const { identityNumber, phone, payee, service, ...rest } = party;
  return {
    ...rest,
    identityMasked: masked(identityNumber),
    payee: payee && { ...payee, account: masked(payee.account) },
    phoneMasked: phone === null ? null : masked(phone),
    service: service && { ...service, address: service.channel === 'sms' ? masked(service.address) : service.address },
  };
}

function shownObligation(of: Obligation) {
  return { ...of, interestWords: of.interest?.words ?? null };
}
