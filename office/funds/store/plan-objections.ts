import type { Ctx } from '@duixian/audit/act';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { z } from 'zod';
import { planChange } from '../distribution-shape.ts';
import type { PlanChange } from '../rules/distribution/change.ts';
import { priorityOf } from '../rules/distribution/kept-question.ts';
import type { PlanNotice, PlanObjection } from '../rules/distribution/objection.ts';
import type { DistributionId, StoredDistribution } from './distributions.ts';
import { funds } from './tables.ts';

export interface StoredNotice extends PlanNotice {
  readonly role: string;
  readonly servedHow: string | null;
}

export interface StoredObjection extends PlanObjection {
  readonly reason: string;
  readonly suitNumber: string | null;
  readonly endedOn: LegalDay | null;
  readonly endedBecause: string | null;
  readonly words: readonly { readonly reply: string; readonly notice: string; readonly words: string | null }[];
}

export async function noticesOf(ctx: Ctx, id: DistributionId): Promise<readonly StoredNotice[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.distribution_notice')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('distribution_id', '=', id)
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    notice: row.notice_id,
    role: row.role,
    name: row.name,
    servedOn: row.served_on === null ? null : day(row.served_on),
    servedHow: row.served_how,
  }));
}

export async function saveServed(ctx: Ctx, notice: string, on: LegalDay, how: string): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.distribution_notice')
    .set({ served_on: on.toString(), served_how: how, noted_by: ctx.actor.personId })
    .where('region_id', '=', ctx.region)
    .where('notice_id', '=', notice)
    .execute();
}

export async function insertObjection(
  ctx: Ctx,
  plan: StoredDistribution,
  of: {
    readonly objection: string;
    readonly notice: string;
    readonly receivedOn: LegalDay;
    readonly reason: string;
    readonly change: PlanChange;
  },
): Promise<void> {
  await funds(ctx.tx)
    .insertInto('funds.distribution_objection')
    .values({
      region_id: ctx.region,
      distribution_id: plan.id,
      objection_id: of.objection,
      court_id: plan.court,
      notice_id: of.notice,
      received_on: of.receivedOn.toString(),
      reason: of.reason,
      change: JSON.stringify(z.encode(planChange, of.change)),
      state: 'open',
      told_on: null,
      sued_on: null,
      suit_number: null,
      ended_on: null,
      ended_because: null,
      noted_by: ctx.actor.personId,
    })
    .execute();
}

export async function objectionsOf(ctx: Ctx, id: DistributionId): Promise<readonly StoredObjection[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.distribution_objection')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('distribution_id', '=', id)
    .orderBy('objection_id')
    .execute();
  const replies = await funds(ctx.tx)
    .selectFrom('funds.distribution_reply as r')
    .innerJoin('funds.distribution_objection as o', (join) =>
      join.onRef('o.region_id', '=', 'r.region_id').onRef('o.objection_id', '=', 'r.objection_id'),
    )
    .select(['r.reply_id', 'r.objection_id', 'r.notice_id', 'r.told_on', 'r.opposed_on', 'r.words'])
    .where('r.region_id', '=', ctx.region)
    .where('o.distribution_id', '=', id)
    .orderBy('r.reply_id')
    .execute();
  return rows.map((row) => {
    const own = replies.filter((reply) => reply.objection_id === row.objection_id);
    return {
      objection: row.objection_id,
      notice: row.notice_id,
      receivedOn: day(row.received_on),
      reason: row.reason,
      change: changeFrom(row.change),
      state: row.state === 'upheld' || row.state === 'dismissed' ? row.state : 'open',
      toldOn: dayOrNull(row.told_on),
      suedOn: dayOrNull(row.sued_on),
      suitNumber: row.suit_number,
      endedOn: dayOrNull(row.ended_on),
      endedBecause: row.ended_because,
      replies: own.map((reply) => ({ notice: reply.notice_id, toldOn: day(reply.told_on), opposedOn: dayOrNull(reply.opposed_on) })),
      words: own.map((reply) => ({ reply: reply.reply_id, notice: reply.notice_id, words: reply.words })),
    };
  });
}

/** The plan an objection belongs to, before anything is locked. */
export async function planOfObjection(ctx: Ctx, objection: string): Promise<string | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.distribution_objection')
    .select('distribution_id')
    .where('region_id', '=', ctx.region)
    .where('objection_id', '=', objection)
    .executeTakeFirst();
  return row?.distribution_id;
}

export async function insertReply(
  ctx: Ctx,
  plan: StoredDistribution,
  of: { readonly reply: string; readonly objection: string; readonly notice: string; readonly toldOn: LegalDay },
): Promise<void> {
  await funds(ctx.tx)
    .insertInto('funds.distribution_reply')
    .values({
      region_id: ctx.region,
      objection_id: of.objection,
      notice_id: of.notice,
      reply_id: of.reply,
      court_id: plan.court,
      told_on: of.toldOn.toString(),
      opposed_on: null,
      words: null,
      noted_by: ctx.actor.personId,
    })
    .execute();
}

export async function saveOpposed(ctx: Ctx, reply: string, on: LegalDay, words: string): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.distribution_reply')
    .set({ opposed_on: on.toString(), words })
    .where('region_id', '=', ctx.region)
    .where('reply_id', '=', reply)
    .execute();
}

export async function saveObjection(
  ctx: Ctx,
  objection: string,
  set:
    | { readonly told_on: string }
    | { readonly sued_on: string; readonly suit_number: string }
    | { readonly state: 'upheld' | 'dismissed'; readonly ended_on: string; readonly ended_because: string },
): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.distribution_objection')
    .set(set)
    .where('region_id', '=', ctx.region)
    .where('objection_id', '=', objection)
    .execute();
}

function changeFrom(kept: unknown): PlanChange {
  const change = planChange.parse(kept);
  if (change.kind !== 'priority' || change.priority === null) return change.kind === 'priority' ? { ...change, priority: null } : change;
  return { ...change, priority: priorityOf(change.priority) };
}

function dayOrNull(text: string | null): LegalDay | null {
  return text === null ? null : day(text);
}
