import type { Ctx } from '@duixian/audit/act';
import type { Id } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import type { ApplicationForm } from '../rules/application.ts';
import { sealedForm } from './sealed-form.ts';
import type { IntakeTables } from './tables.ts';

const intake = tablesOf<IntakeTables>;

export type DraftId = Id<'draft'>;

/** Keeps the newest state of a draft. False when the draft is another person's or was used for an application. */
export async function keepDraft(ctx: Ctx, draft: DraftId, title: string, form: ApplicationForm): Promise<boolean> {
  const json = sealedForm(ctx.tx, form, { in: 'draft', id: draft });
  const fresh = await intake(ctx.tx)
    .insertInto('intake.draft')
    .values({
      region_id: ctx.region,
      draft_id: draft,
      court_id: ctx.actor.courtId,
      person_id: ctx.actor.personId,
      title,
      form: json,
      state: 'open',
      saved_at: ctx.now.toString(),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'draft_id']).doNothing())
    .returning('draft_id')
    .executeTakeFirst();
  if (fresh) return true;
  const saved = await intake(ctx.tx)
    .updateTable('intake.draft')
    .set({ title, form: json, saved_at: ctx.now.toString() })
    .where('region_id', '=', ctx.region)
    .where('draft_id', '=', draft)
    .where('person_id', '=', ctx.actor.personId)
    .where('state', '=', 'open')
    .returning('draft_id')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function closeDraft(ctx: Ctx, draft: DraftId): Promise<void> {
  await intake(ctx.tx)
    .updateTable('intake.draft')
    .set({ state: 'used' })
    .where('region_id', '=', ctx.region)
    .where('draft_id', '=', draft)
    .where('person_id', '=', ctx.actor.personId)
    .execute();
}
