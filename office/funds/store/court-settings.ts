import type { Ctx } from '@duixian/audit/act';
import type { CourtId, Id } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type KeptSetting, MONEY_SETTINGS } from '../rules/money-settings.ts';
import { funds } from './tables.ts';

const MOST = 500;

export interface ShownSetting extends KeptSetting {
  readonly reason: string;
  readonly setBy: string;
  readonly setOn: LegalDay;
}

/** 本院案款设置 · All a court ever set, in the order it was set. */
export async function settingsOfCourt(ctx: Pick<Ctx, 'tx' | 'region'>, court: CourtId): Promise<readonly ShownSetting[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.court_setting as s')
    .leftJoin('courts.person_view as p', 'p.person_id', 's.set_by')
    .select(['s.key', 's.value', 's.from_on', 's.reason', 's.set_on', 'p.name'])
    .where('s.region_id', '=', ctx.region)
    .where('s.court_id', '=', court)
    .orderBy('s.set_at')
    .orderBy('s.setting_id')
    .limit(MOST)
    .execute();
  return rows.flatMap((row) => {
    const key = MONEY_SETTINGS.find((known) => known === row.key);
    if (key === undefined) return [];
    const { value, reason, from_on, set_on, name } = row;
    return [{ key, value, from: day(from_on), reason, setBy: name ?? '', setOn: day(set_on) }];
  });
}

export async function insertSetting(
  ctx: Ctx,
  of: KeptSetting & { readonly settingId: Id<'money-setting'>; readonly reason: string },
): Promise<void> {
  await funds(ctx.tx)
    .insertInto('funds.court_setting')
    .values({
      region_id: ctx.region,
      setting_id: of.settingId,
      court_id: ctx.actor.courtId,
      key: of.key,
      value: of.value,
      from_on: of.from.toString(),
      reason: of.reason,
      set_by: ctx.actor.personId,
      set_on: ctx.today.toString(),
      set_at: ctx.now.toString(),
    })
    .execute();
}
