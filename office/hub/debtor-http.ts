import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import { caseFile } from '@duixian/cases/queries';
import { masked } from '@duixian/cases/rules/masking';
import type { Handle } from '@duixian/http/handle';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { addFen } from '@duixian/kernel/money';
import { ok, refuse } from '@duixian/kernel/result';
import * as contract from './debtor-contract.ts';
import { casesOf, MOST_CASES, markOf, namesakesOf, partiesIn } from './queries/debtor.ts';
import { holdsOn, mentionsOf, moneyOf, withholdingsFrom } from './queries/debtor-property.ts';
import { thingsOf, tiesBetween, worthOf } from './rules/debtor.ts';

export function debtorRoutes(handle: Handle<Ctx>): void {
  handle(contract.debtorDesk, (ctx, { params }) => debtorDesk(ctx, params));
}

/** 被执行人全貌 · Who may open the case may open its debtor, and sees of the person what lies in his own scope and rights. */
export async function debtorDesk(ctx: Ctx, of: { readonly case: CaseId; readonly party: PartyId }) {
  const file = await caseFile(ctx, of.case);
  if (!file.ok) return file;
  const party = file.value.parties.find((one) => one.partyId === of.party);
  // Only whoever owes is looked at over all cases.
  if (party?.role !== 'debtor') return refuse({ kind: 'not-found' });
  const mark = await markOf(ctx, of.case, of.party);
  const identified = party.identityNumber.trim() !== '' && mark !== '';
  const person = identified ? { mark, identityKind: party.identityKind } : undefined;
  const found = await casesOf(ctx, person ?? of.case);
  const shown = found.slice(0, MOST_CASES);
  const numbers = new Map(shown.map((one) => [one.caseId, one.caseNumber]));
  const ids = shown.map((one) => one.caseId);
  const parties = await partiesIn(ctx, ids);
  const own = parties.filter((one) =>
    identified ? one.mark === mark && one.identityKind === party.identityKind : one.partyId === of.party,
  );
  const ownIds = own.map((one) => one.partyId);
  const may = (right: 'assets.view' | 'funds.view') => ctx.actor.permissions.has(right);
  const numbered = (caseId: string) => {
    const id = idFrom<'case'>(caseId);
    return { caseId: id, caseNumber: must(numbers.get(id), 'a row belongs to a case that is shown') };
  };
  const inShown = <R extends { readonly caseId: string }>(rows: readonly R[]) =>
    rows.filter((row) => numbers.has(idFrom<'case'>(row.caseId)));

  const things = may('assets.view') ? thingsOf(inShown(await mentionsOf(ctx, ownIds))) : [];
  const mentions = things.flatMap(({ mentions: named }) => named);
  const holds = inShown(
    await holdsOn(
      ctx,
      mentions.map((one) => one.assetId),
    ),
  );
  const withholdings = may('assets.view') ? inShown(await withholdingsFrom(ctx, ownIds)) : [];
  const money = may('funds.view') ? await moneyOf(ctx, ids) : [];
  const namesakes = await namesakesOf(ctx, party.name, { person, cases: ids });

  const cases = shown.map((one) => {
    const inCase = parties.filter((each) => each.caseId === one.caseId);
    return {
      ...one,
      roles: [...new Set(own.filter((each) => each.caseId === one.caseId).map((each) => each.role))],
      applicants: namesOf(inCase, 'applicant'),
      coDebtors: namesOf(
        inCase.filter((each) => !ownIds.includes(each.partyId)),
        'debtor',
      ),
      ties: [...tiesBetween({ from: of.case, other: one.caseId, person: mark, parties, things })],
    };
  });
  const owing = cases.filter((one) => one.roles.includes('debtor'));
  const assets = new Map<string, (typeof things)[number]>(
    things.flatMap((thing) => thing.mentions.map((one) => [one.assetId, thing] as const)),
  );
  const { worth, unvalued } = worthOf(things.map((thing) => thing.latest.worth));
  const running = holds.filter((one) => one.running);

  await recordLook(ctx, {
    case: of.case,
    court: file.value.court,
    what: 'hub.debtor-desk',
    facts: { party: of.party, cases: ids.slice(0, 50), count: ids.length },
  });
  return ok({
    on: ctx.today,
    from: { caseId: of.case, caseNumber: file.value.caseNumber },
    person: { name: party.name, kind: party.kind, identityKind: party.identityKind, identityMasked: masked(party.identityNumber) },
    identified,
    totals: {
      cases: cases.length,
      openCases: cases.filter((one) => one.closedOn === null).length,
      claim: addFen(...owing.map((one) => one.claim)),
      received: addFen(...owing.map((one) => one.received)),
      things: things.length,
      worth,
      unvalued,
      running: running.length,
      held: addFen(...running.flatMap((one) => (one.held === null ? [] : [one.held]))),
    },
    cases,
    property: may('assets.view')
      ? things.map(({ thing, latest, mentions: named }) => ({
          ...latest,
          thing,
          cases: named.map((one) => ({ ...numbered(one.caseId), assetId: one.assetId })),
        }))
      : null,
    measures: may('assets.view')
      ? holds.flatMap((hold) => {
          const thing = assets.get(hold.assetId);
          if (thing === undefined) return [];
          return [{ ...hold, ...numbered(hold.caseId), thing: thing.thing, kind: thing.latest.kind, label: thing.latest.label }];
        })
      : null,
    withholdings: may('assets.view') ? withholdings.map((one) => ({ ...one, ...numbered(one.caseId) })) : null,
    money: may('funds.view') ? money.map(({ case: caseId, ...row }) => ({ ...row, ...numbered(caseId) })) : null,
    namesakes,
    capped: found.length > MOST_CASES,
  });
}

function namesOf(parties: readonly { readonly role: string; readonly name: string }[], role: string): string[] {
  return [...new Set(parties.filter((one) => one.role === role).map((one) => one.name))];
}
