import type { JobDesk } from '@duixian/audit/job';
import { bringToEnforcement, fileTestCase } from '@duixian/cases/testing/case';
import { testOffice } from '@duixian/courts/testing/office';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type DocumentId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { type Database, statement } from '@duixian/postgres/pool';
import { draftDocument } from '../commands/draft-document.ts';
import { setLetterhead } from '../commands/set-letterhead.ts';
import { documentsJobs } from '../jobs.ts';
import type { DocumentKind } from '../rules/document-kinds.ts';
import type { CollectedFact, FactName } from '../rules/facts.ts';
import { deliverAll, TEST_LETTERHEAD, testMachinery } from './machinery.ts';

export type Facts = ReadonlyMap<FactName, CollectedFact>;
/** Nobody has paid: what most papers find. */
export const noMoney = async () => [];

export const NO_FACTS: Facts = new Map();

export function typed(text: string): CollectedFact {
  return { value: { kind: 'text', text }, source: { kind: 'entered', person: 'p' } };
}

/** What a ruling needs besides the case. */
export const RULING: Facts = new Map<FactName, CollectedFact>([
  ['measure.finding', typed('被执行人在衡江银行临水支行有存款')],
  ['measure.text', typed('冻结、划拨被执行人陆某的银行存款100,000.00元。')],
]);

/** The small court with everything papers need: a clerk who drafts, a keeper of the seal, the system that works. */
export async function paperOffice(db: Database, owner: Database) {
  const office = await testOffice(db, owner);
  const machinery = await testMachinery(office.clock);
  const jobs = documentsJobs(machinery);
  const upper = office.as('director', office.courts.intermediate);
  const system: JobDesk = { signal: new AbortController().signal, act: (fn) => upper.act(fn) };
  const clerk = office.as('clerk');

  async function newCase(): Promise<{ caseId: CaseId; creditor: PartyId; debtor: PartyId }> {
    const caseId = await fileTestCase(office.as('filing'));
    await bringToEnforcement(office.as('centre'), caseId, { officer: office.actor('judge').personId, team: office.team });
    const rows = await statement<{ party_id: string }>(owner, 'select party_id from cases.party where case_id = $1 order by seq', [caseId]);
    const [creditor, debtor] = rows.map((row) => idFrom<'party'>(row.party_id));
    return { caseId, creditor: must(creditor, 'creditor'), debtor: must(debtor, 'debtor') };
  }

  function draft(caseId: CaseId, kind: DocumentKind, party: PartyId | null, facts: Facts = NO_FACTS, desk = clerk) {
    return desk.act((ctx) => draftDocument(ctx, { case: caseId, kind, party, facts, draftedBy: ctx.actor.personId }, machinery.typesetter));
  }

  return {
    office,
    machinery,
    jobs,
    upper,
    clerk,
    seal: office.as('seal'),
    newCase,
    draft,
    async drafted(caseId: CaseId, kind: DocumentKind, party: PartyId | null, facts: Facts = NO_FACTS): Promise<DocumentId> {
      const result = await draft(caseId, kind, party, facts);
      if (!result.ok) throw new Error(`not drafted: ${result.refusal.kind}`);
      return result.value.documentId;
    },
    deliver: () => deliverAll(owner, jobs, system),
    setLetterhead: () =>
      office.as('administrator').act((ctx) => setLetterhead(ctx, { court: office.courts.first, letterhead: TEST_LETTERHEAD })),
  };
}
