import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import { masked } from '@duixian/cases/rules/masking';
import type { Handle } from '@duixian/http/handle';
import { idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import * as contract from './debtor-contract.ts';
import {
  caseRowsOf,
  casesOfPerson,
  namesakes,
  type OfDebtor,
  personOf,
  petitionRowsOf,
  propertyOfPerson,
  propertyRowsOf,
  sanctionsAndMoneyOf,
  totalsOf,
} from './queries/debtor-desk.ts';

export function debtorRoutes(handle: Handle<Ctx>): void {
  handle(contract.debtorDesk, (ctx, { params }) => debtorDesk(ctx, params));
}

/** 被执行人全貌 · Who may open the case may open its debtor, and sees of the person what lies in his own scope and rights. */
export async function debtorDesk(ctx: Ctx, of: OfDebtor) {
  const found = await personOf(ctx, of);
  if (!found.ok) return found;
  const { file, party, person } = found.value;
  const over = await casesOfPerson(ctx, of, found.value);
  const property = await propertyOfPerson(ctx, over);
  const { sanctions, money } = await sanctionsAndMoneyOf(ctx, over);
  const cases = caseRowsOf(of, found.value, over, property);
  await recordLook(ctx, {
    case: of.case,
    court: file.court,
    what: 'hub.debtor-desk',
    facts: { party: of.party, cases: over.ids.slice(0, 50), count: over.ids.length },
  });
  return ok({
    on: ctx.today,
    from: { caseId: of.case, caseNumber: file.caseNumber },
    person: { name: party.name, kind: party.kind, identityKind: party.identityKind, identityMasked: masked(party.identityNumber) },
    identified: person !== undefined,
    totals: totalsOf(cases, property),
    cases,
    ...propertyRowsOf(ctx, over, property),
    sanctions: sanctions?.map((one) => ({ ...one, documentId: idFrom<'document'>(one.documentId), ...over.numbered(one.caseId) })) ?? null,
    money: money?.map(({ case: caseId, ...row }) => ({ ...row, ...over.numbered(caseId) })) ?? null,
    petitions: await petitionRowsOf(ctx, over),
    namesakes: await namesakes(ctx, found.value, over),
    capped: over.capped,
  });
}
