import type { Ctx } from '@duixian/audit/act';
import { caseFile } from '@duixian/cases/queries';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { addFen } from '@duixian/kernel/money';
import { ok, refuse } from '@duixian/kernel/result';
import { thingsOf, tiesBetween, worthOf } from '../rules/debtor.ts';
import { sanctionsOf } from '../rules/sanctions.ts';
import { casesOf, MOST_CASES, markOf, namesakesOf, partiesIn } from './debtor.ts';
import { holdsOn, mentionsOf, moneyOf, withholdingsFrom } from './debtor-property.ts';
import { sanctionPapersOf } from './debtor-sanctions.ts';
import { petitionsOn } from './petitions.ts';

export interface OfDebtor {
  readonly case: CaseId;
  readonly party: PartyId;
}

type Right = 'assets.view' | 'funds.view' | 'documents.view' | 'petitions.view';

/** 人 · Who is looked at: a debtor of a case one may open, known by number and kind of paper, or by nothing but this case. */
export async function personOf(ctx: Ctx, of: OfDebtor) {
  const file = await caseFile(ctx, of.case);
  if (!file.ok) return file;
  const party = file.value.parties.find((one) => one.partyId === of.party);
  // Only whoever owes is looked at over all cases.
  if (party?.role !== 'debtor') return refuse({ kind: 'not-found' });
  const mark = await markOf(ctx, of.case, of.party);
  const identified = party.identityNumber.trim() !== '' && mark !== '';
  return ok({ file: file.value, party, mark, person: identified ? { mark, identityKind: party.identityKind } : undefined });
}

type Found = Extract<Awaited<ReturnType<typeof personOf>>, { ok: true }>['value'];

/** 案 · The cases of the person in the reader’s scope, the parties in them, and which of those the person is. */
export async function casesOfPerson(ctx: Ctx, of: OfDebtor, { person }: Found) {
  const found = await casesOf(ctx, person ?? of.case);
  const shown = found.slice(0, MOST_CASES);
  const numbers = new Map(shown.map((one) => [one.caseId, one.caseNumber]));
  const ids = shown.map((one) => one.caseId);
  const parties = await partiesIn(ctx, ids);
  const own = parties.filter((one) =>
    person === undefined ? one.partyId === of.party : one.mark === person.mark && one.identityKind === person.identityKind,
  );
  const numbered = (caseId: string) => {
    const id = idFrom<'case'>(caseId);
    return { caseId: id, caseNumber: must(numbers.get(id), 'a row belongs to a case that is shown') };
  };
  const inShown = <R extends { readonly caseId: string }>(rows: readonly R[]) =>
    rows.filter((row) => numbers.has(idFrom<'case'>(row.caseId)));
  return { shown, ids, parties, own, ownIds: own.map((one) => one.partyId), numbered, inShown, capped: found.length > MOST_CASES };
}

type Cases = Awaited<ReturnType<typeof casesOfPerson>>;

/** 物 · What was named as theirs, each thing once, and what is held of it; nothing for a reader without the right. */
export async function propertyOfPerson(ctx: Ctx, { ownIds, inShown }: Cases) {
  if (!may(ctx, 'assets.view')) return { things: [], holds: [], withholdings: [] };
  const things = thingsOf(inShown(await mentionsOf(ctx, ownIds)));
  const named = things.flatMap(({ mentions }) => mentions.map((one) => one.assetId));
  return { things, holds: inShown(await holdsOn(ctx, named)), withholdings: inShown(await withholdingsFrom(ctx, ownIds)) };
}

type Property = Awaited<ReturnType<typeof propertyOfPerson>>;

/** 惩戒与款 · What was done to the person, and the money of the cases. */
export async function sanctionsAndMoneyOf(ctx: Ctx, { ids, ownIds, inShown }: Cases) {
  return {
    sanctions: may(ctx, 'documents.view') ? sanctionsOf(inShown(await sanctionPapersOf(ctx, ids, ownIds))) : null,
    money: may(ctx, 'funds.view') ? await moneyOf(ctx, ids) : null,
  };
}

/** 信访 · About the cases shown; the person's own are marked. */
export async function petitionRowsOf(ctx: Ctx, { ids, ownIds, numbered }: Cases) {
  if (!may(ctx, 'petitions.view')) return null;
  return (await petitionsOn(ctx, ids)).map(({ caseId, partyId, ...row }) => ({
    ...row,
    ...numbered(caseId),
    byParty: partyId !== null,
    own: ownIds.some((own) => own === partyId),
  }));
}

/** 案行 · Each case with who asks, who owes beside the person, and how it hangs together with the one at hand. */
export function caseRowsOf(of: OfDebtor, { mark }: Found, { shown, parties, own, ownIds }: Cases, { things }: Property) {
  return shown.map((one) => {
    const inCase = parties.filter((each) => each.caseId === one.caseId);
    const others = inCase.filter((each) => !ownIds.includes(each.partyId));
    return {
      ...one,
      roles: [...new Set(own.filter((each) => each.caseId === one.caseId).map((each) => each.role))],
      applicants: namesOf(inCase, 'applicant'),
      coDebtors: namesOf(others, 'debtor'),
      ties: [...tiesBetween({ from: of.case, other: one.caseId, person: mark, parties, things })],
    };
  });
}

/** 物行 · Things and holds as rows, with the numbers of their cases. */
export function propertyRowsOf(ctx: Ctx, { numbered }: Cases, { things, holds, withholdings }: Property) {
  if (!may(ctx, 'assets.view')) return { property: null, measures: null, withholdings: null };
  const byAsset = new Map<string, (typeof things)[number]>(
    things.flatMap((thing) => thing.mentions.map((one) => [one.assetId, thing] as const)),
  );
  return {
    property: things.map(({ thing, latest, mentions }) => ({
      ...latest,
      thing,
      cases: mentions.map((one) => ({ ...numbered(one.caseId), assetId: one.assetId })),
    })),
    measures: holds.flatMap((hold) => {
      const thing = byAsset.get(hold.assetId);
      if (thing === undefined) return [];
      return [{ ...hold, ...numbered(hold.caseId), thing: thing.thing, kind: thing.latest.kind, label: thing.latest.label }];
    }),
    withholdings: withholdings.map((one) => ({ ...one, ...numbered(one.caseId) })),
  };
}

/** 合计 · Each figure counts or adds up rows that are shown. */
export function totalsOf(cases: ReturnType<typeof caseRowsOf>, { things, holds }: Property) {
  const owing = cases.filter((one) => one.roles.includes('debtor'));
  const running = holds.filter((one) => one.running);
  return {
    cases: cases.length,
    openCases: cases.filter((one) => one.closedOn === null).length,
    claim: addFen(...owing.map((one) => one.claim)),
    received: addFen(...owing.map((one) => one.received)),
    things: things.length,
    ...worthOf(things.map((thing) => thing.latest.worth)),
    running: running.length,
    held: addFen(...running.flatMap((one) => (one.held === null ? [] : [one.held]))),
  };
}

export function namesakes(ctx: Ctx, { party, person }: Found, { ids }: Cases) {
  return namesakesOf(ctx, party.name, { person, cases: ids });
}

function may(ctx: Ctx, right: Right): boolean {
  return ctx.actor.permissions.has(right);
}

function namesOf(parties: readonly { readonly role: string; readonly name: string }[], role: string): string[] {
  return [...new Set(parties.filter((one) => one.role === role).map((one) => one.name))];
}
