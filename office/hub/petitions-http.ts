import type { Ctx } from '@duixian/audit/act';
import { caseFile } from '@duixian/cases/queries';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import { answerPetition, recordPetition } from './commands/keep-petitions.ts';
import * as contract from './petitions-contract.ts';
import { type Petition, petitionsOn } from './queries/petitions.ts';

export function petitionsRoutes(handle: Handle<Ctx>): void {
  handle(contract.casePetitions, async (ctx, { params }) => {
    const file = await caseFile(ctx, params.case);
    if (!file.ok) return file;
    const parties = file.value.parties.map(({ partyId, name, role }) => ({ partyId, name, role }));
    return ok({ petitions: (await petitionsOn(ctx, [params.case])).map(petitionOut), parties });
  });
  handle(contract.recordPetition, (ctx, { params, body }) => recordPetition(ctx, { caseId: params.case, ...body }));
  handle(contract.answerPetition, (ctx, { params, body }) =>
    answerPetition(ctx, { caseId: params.case, petition: params.petition, ...body }),
  );
}

export function petitionOut({ caseId: _, ...row }: Petition) {
  return { ...row, byParty: row.partyId !== null };
}
