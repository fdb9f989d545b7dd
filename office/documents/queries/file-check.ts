import type { Ctx } from '@duixian/audit/act';
import { type CaseHead, partiesOf } from '@duixian/cases/queries';
import { sql } from 'kysely';
import { checkFile, type FileCheck } from '../rules/file-check.ts';
import { isFileItem } from '../rules/file-item.ts';
import { isServed } from '../rules/still-to-serve.ts';
import { kindFrom } from '../store/documents.ts';
import { servicesSoFar } from '../store/services.ts';
import { documents } from '../store/tables.ts';
import { LIBRARY } from '../templates/library.ts';

const MOST = 2_000;

/** 缺件检查 · What the file of this case lacks, by its papers, their services and the acts on record. */
export async function fileCheckOf(ctx: Ctx, of: CaseHead): Promise<FileCheck> {
  const parties = await partiesOf(ctx.tx, ctx.region, of.caseId);
  const papers = await documents(ctx.tx)
    .selectFrom('documents.document')
    .select(['document_id', 'kind', 'family', 'party_id', 'made_for', 'state'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.caseId)
    .limit(MOST)
    .execute();
  const services = await documents(ctx.tx)
    .selectFrom('documents.service')
    .select(['document_id', 'addressee', 'channel', 'state'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.caseId)
    .limit(MOST)
    .execute();
  const entries = await documents(ctx.tx)
    .selectFrom('documents.file_entry')
    .select(['item', 'document_id'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.caseId)
    .where('item', 'is not', null)
    .limit(MOST)
    .execute();
  const soFar = await servicesSoFar(ctx, of.caseId);
  const kinds = new Map(papers.map((row) => [row.document_id, kindFrom(row.kind)]));
  const named = (role: string) => parties.flatMap((party) => (party.role === role ? [{ partyId: party.partyId, name: party.name }] : []));
  return checkFile({
    stage: of.stage,
    closed: of.state === 'closed',
    applicants: named('applicant'),
    debtors: named('debtor'),
    items: new Set(entries.flatMap((row) => (row.item !== null && isFileItem(row.item) ? [row.item] : []))),
    papers: papers.map((row) => ({
      documentId: row.document_id,
      kind: kindFrom(row.kind),
      family: row.family,
      partyId: row.party_id,
      state: row.state,
      served: isServed(LIBRARY[kindFrom(row.kind)], {
        partyId: row.party_id,
        madeFor: row.made_for,
        parties,
        services: soFar.get(row.document_id) ?? [],
      }),
    })),
    services: services.flatMap((row) => {
      const kind = kinds.get(row.document_id);
      return kind === undefined
        ? []
        : [{ documentId: row.document_id, kind, addressee: row.addressee, channel: row.channel, state: row.state }];
    }),
    proved: new Set(entries.flatMap((row) => row.document_id ?? [])),
    measures: await countIn(ctx, 'measures', of.caseId),
    payouts: await countIn(ctx, 'payouts', of.caseId),
  });
}

async function countIn(ctx: Ctx, what: 'measures' | 'payouts', caseId: string): Promise<number> {
  const query =
    what === 'measures'
      ? sql<{
          n: bigint;
        }>`select count(*) as n from assets.measure_view where region_id = ${ctx.region} and case_id = ${caseId}::uuid and state in ('held', 'waiting', 'lifted', 'exhausted', 'lapsed')`
      : sql<{
          n: bigint;
        }>`select count(*) as n from funds.payout_view where region_id = ${ctx.region} and case_id = ${caseId}::uuid and state = 'paid'`;
  const { rows } = await query.execute(documents(ctx.tx));
  return Number(rows[0]?.n ?? 0n);
}
