import type { Ctx } from '@duixian/audit/act';
import type { CourtId, Id } from '@duixian/kernel/ids';
import { openJson, sealJson } from '@duixian/postgres/sealed-json';
import { tablesOf } from '@duixian/postgres/tx';
import { placeText } from '../rules/form-place.ts';
import { type TitleText, titleText, withinText } from '../title-text-json.ts';

interface TitleTextTables {
  'intake.title_text': {
    region_id: number;
    application_id: string;
    version: number;
    court_id: number;
    received_court_id: number;
    paper: string;
    saved_by: string;
    saved_at: string;
  };
}

interface ReadTitleTexts {
  'intake.title_text': Omit<TitleTextTables['intake.title_text'], 'paper' | 'saved_at'> & { paper: unknown };
}

export async function insertTitleText(
  ctx: Ctx,
  of: { readonly application: Id<'application'>; readonly court: CourtId; readonly window: CourtId },
  version: number,
  paper: TitleText,
): Promise<void> {
  await tablesOf<TitleTextTables>(ctx.tx)
    .insertInto('intake.title_text')
    .values({
      region_id: ctx.region,
      application_id: of.application,
      version,
      court_id: of.court,
      received_court_id: of.window,
      paper: sealJson(ctx.tx, withinText(paper), placeText({ in: 'title', id: of.application, version })),
      saved_by: ctx.actor.personId,
      saved_at: ctx.now.toString(),
    })
    .execute();
}

/** The text of the newest version that came with one. */
export async function titleTextOf(ctx: Omit<Ctx, 'record'>, application: Id<'application'>): Promise<TitleText | undefined> {
  const row = await tablesOf<ReadTitleTexts>(ctx.tx)
    .selectFrom('intake.title_text')
    .select(['version', 'paper'])
    .where('region_id', '=', ctx.region)
    .where('application_id', '=', application)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && titleText.parse(openJson(ctx.tx, row.paper, placeText({ in: 'title', id: application, version: row.version })));
}

export async function hasTitleText(ctx: Omit<Ctx, 'record'>, application: Id<'application'>): Promise<boolean> {
  const row = await tablesOf<ReadTitleTexts>(ctx.tx)
    .selectFrom('intake.title_text')
    .select('version')
    .where('region_id', '=', ctx.region)
    .where('application_id', '=', application)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
