import type { Ctx } from '@duixian/audit/act';
import type { CaseId, CourtId, Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import type { InterferenceKind, InterferenceManner } from '../rules/interference.ts';

export interface InterferenceTables {
  'cases.interference': {
    region_id: number;
    interference_id: string;
    case_id: string;
    court_id: number;
    kind: string;
    who: string;
    who_post: string;
    manner: string;
    happened_on: string;
    words: string;
    reported_by: string;
    reported_by_name: string;
    reported_at: string;
  };
}

const interference = tablesOf<InterferenceTables>;

export interface NewInterference {
  readonly id: Id<'interference'>;
  readonly case: CaseId;
  readonly court: CourtId;
  readonly kind: InterferenceKind;
  readonly who: string;
  readonly whoPost: string;
  readonly manner: InterferenceManner;
  readonly happenedOn: LegalDay;
  readonly words: string;
}

/** Written blindly: whoever reports may not read the register, not even this row. */
export async function insertInterference(ctx: Ctx, of: NewInterference): Promise<void> {
  await interference(ctx.tx)
    .insertInto('cases.interference')
    .values({
      region_id: ctx.region,
      interference_id: of.id,
      case_id: of.case,
      court_id: of.court,
      kind: of.kind,
      who: of.who,
      who_post: of.whoPost,
      manner: of.manner,
      happened_on: of.happenedOn.toString(),
      words: of.words,
      reported_by: ctx.actor.personId,
      reported_by_name: ctx.actor.name,
      reported_at: ctx.now.toString(),
    })
    .execute();
}
