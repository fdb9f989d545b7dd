import type { Ctx } from '@duixian/audit/act';
import { factsOf } from '@duixian/contract/facts';
import { type CaseId, type CourtId, type DocumentId, type Id, idFrom, type PartyId, type PersonId } from '@duixian/kernel/ids';
import { sql } from 'kysely';
import { z } from 'zod';
import { enteredFact } from '../contract.ts';
import type { DocumentKind } from '../rules/document-kinds.ts';
import type { DraftRefusal } from '../rules/document-state.ts';
import { factJson } from '../rules/fact-json.ts';
import { type CollectedFacts, type FactName, type FactValue, isFactName } from '../rules/facts.ts';
import { kindFrom } from './documents.ts';
import { documents } from './tables.ts';

type At = Pick<Ctx, 'tx' | 'region'>;
export type BatchId = Id<'batch'>;
export type TypedFacts = ReadonlyMap<FactName, FactValue>;

export interface BatchItem {
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly party: PartyId | null;
  readonly kind: DocumentKind;
}

export async function insertBatch(ctx: Ctx, batchId: BatchId, items: readonly BatchItem[], facts: TypedFacts): Promise<void> {
  await documents(ctx.tx)
    .insertInto('documents.batch')
    .values({
      region_id: ctx.region,
      batch_id: batchId,
      court_id: ctx.actor.courtId,
      total: items.length,
      started_by: ctx.actor.personId,
      started_at: ctx.now.toString(),
      facts: JSON.stringify(Object.fromEntries(Array.from(facts, ([name, value]) => [name, factJson(value)]))),
    })
    .execute();
  await documents(ctx.tx)
    .insertInto('documents.batch_item')
    .values(
      items.map((item, index) => ({
        region_id: ctx.region,
        batch_id: batchId,
        item: index + 1,
        court_id: ctx.actor.courtId,
        case_id: item.caseId,
        party_id: item.party,
        kind: item.kind,
        state: 'waiting',
        document_id: null,
        refusal: null,
        tries: 0,
      })),
    )
    .execute();
}

export interface WaitingItem {
  readonly item: number;
  readonly caseId: CaseId;
  readonly party: PartyId | null;
  readonly kind: DocumentKind;
  readonly startedBy: PersonId;
  /** Typed once for the whole batch, with the name of whoever started it. */
  readonly facts: CollectedFacts;
}

/** Items still to be done, lowest first. What is drafted or refused is not here, so a batch begun twice does nothing twice. */
export async function waitingItems(at: At, batchId: BatchId, limit: number): Promise<readonly WaitingItem[]> {
  const rows = await documents(at.tx)
    .selectFrom('documents.batch_item as i')
    .innerJoin('documents.batch as b', (join) => join.onRef('b.region_id', '=', 'i.region_id').onRef('b.batch_id', '=', 'i.batch_id'))
    .select(['i.item', 'i.case_id', 'i.party_id', 'i.kind', 'b.started_by', 'b.facts'])
    .where('i.region_id', '=', at.region)
    .where('b.region_id', '=', at.region)
    .where('i.batch_id', '=', batchId)
    .where('i.state', '=', 'waiting')
    .orderBy('i.item')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    item: row.item,
    caseId: idFrom<'case'>(row.case_id),
    party: row.party_id === null ? null : idFrom<'party'>(row.party_id),
    kind: kindFrom(row.kind),
    startedBy: idFrom<'person'>(row.started_by),
    facts: readFacts(row.facts, row.started_by),
  }));
}

function readFacts(value: unknown, person: string): CollectedFacts {
  const facts = z.record(z.string(), enteredFact).parse(value);
  const source = { kind: 'entered', person } as const;
  return new Map(Object.entries(facts).flatMap(([name, fact]) => (isFactName(name) ? [[name, { value: fact, source }] as const] : [])));
}

/** Holds the items for this act; those another worker has settled meanwhile are left out. */
export async function heldItems(at: At, batchId: BatchId, items: readonly WaitingItem[]): Promise<readonly WaitingItem[]> {
  const rows = await documents(at.tx)
    .selectFrom('documents.batch_item')
    .select('item')
    .where('region_id', '=', at.region)
    .where('batch_id', '=', batchId)
    .where(sql<boolean>`item = any(${items.map((one) => one.item)}::int[])`)
    .where('state', '=', 'waiting')
    .orderBy('item')
    .limit(items.length)
    .forUpdate()
    .execute();
  const held = new Set(rows.map((row) => row.item));
  return items.filter((one) => held.has(one.item));
}

export interface Settled {
  readonly item: number;
  readonly outcome: { readonly drafted: DocumentId } | { readonly refused: DraftRefusal };
}

/** What became of items of a batch. */
export async function settleItems(at: At, batchId: BatchId, settled: readonly Settled[]): Promise<void> {
  const documentIds = settled.map(({ outcome }) => ('drafted' in outcome ? outcome.drafted : null));
  const refusals = settled.map(({ outcome }) =>
    'refused' in outcome ? JSON.stringify({ ...factsOf(outcome.refused), kind: outcome.refused.kind }) : null,
  );
  await sql`update documents.batch_item as i set state = case when s.refusal is null then 'drafted' else 'refused' end,
      document_id = coalesce(s.document_id, i.document_id), refusal = s.refusal::jsonb, tries = i.tries + 1
    from unnest(${settled.map(({ item }) => item)}::int[], ${documentIds}::uuid[], ${refusals}::text[]) as s (item, document_id, refusal)
    where i.region_id = ${at.region} and i.batch_id = ${batchId}::uuid and i.item = s.item`.execute(documents(at.tx));
}

/** The refused ones of cases the actor sees, back among the waiting; how many there were. */
export async function reopenRefused(at: At, batchId: BatchId): Promise<number> {
  const rows = await documents(at.tx)
    .updateTable('documents.batch_item as i')
    .from('cases.case_view as c')
    .set({ state: 'waiting', refusal: null })
    .where('i.region_id', '=', at.region)
    .where('c.region_id', '=', at.region)
    .whereRef('c.case_id', '=', 'i.case_id')
    .where('i.batch_id', '=', batchId)
    .where('i.state', '=', 'refused')
    .returning('i.item')
    .execute();
  return rows.length;
}

/** Whether the batch has a paper of a case the actor sees. */
export async function seesBatch(at: At, batchId: BatchId): Promise<boolean> {
  const row = await documents(at.tx)
    .selectFrom('documents.batch_item as i')
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'i.region_id').onRef('c.case_id', '=', 'i.case_id'))
    .select('i.item')
    .where('i.region_id', '=', at.region)
    .where('c.region_id', '=', at.region)
    .where('i.batch_id', '=', batchId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
