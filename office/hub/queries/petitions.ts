import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CaseId, idFrom, type PartyId } from '@duixian/kernel/ids';
import { day, isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { formerPetitions, PETITION_WAYS, type PetitionId, type PetitionWay } from '../rules/petition.ts';
import type { PetitionTables } from '../store/petitions.ts';

const views = tablesOf<
  PetitionTables & {
    'courts.person_view': { person_id: string; name: string };
    'deadlines.clock_view': {
      region_id: number;
      clock_id: string;
      case_id: string;
      term: string;
      subject: string;
      due_on: string | null;
    };
  }
>;
const MOST = 500;

export interface Petition {
  readonly petitionId: PetitionId;
  readonly caseId: CaseId;
  readonly partyId: PartyId | null;
  readonly petitioner: string;
  readonly way: PetitionWay;
  readonly receivedOn: LegalDay;
  readonly words: string;
  readonly enteredBy: string;
  readonly enteredOn: LegalDay;
  /** The day the answer is due by the clock of 法〔2021〕322号; null where the calendar of that year is not loaded. */
  readonly dueOn: LegalDay | null;
  readonly clockId: string | null;
  readonly answer: { readonly words: string; readonly by: string; readonly on: LegalDay } | null;
  readonly late: boolean;
  /** 重复信访 · What the same person brought about the same case before, the oldest first; with none, this is the first time. */
  readonly former: readonly FormerPetition[];
}

export interface FormerPetition {
  readonly petitionId: PetitionId;
  readonly way: PetitionWay;
  readonly receivedOn: LegalDay;
  readonly answeredOn: LegalDay | null;
}

/** 信访 · Petitions about these cases, the newest first, each with the day by which it is to be finished. */
export async function petitionsOn(ctx: Omit<Ctx, 'record'>, cases: readonly CaseId[]): Promise<readonly Petition[]> {
  if (cases.length === 0) return [];
  const rows = await views(ctx.tx)
    .selectFrom('hub.petition as p')
    .leftJoin('courts.person_view as e', 'e.person_id', 'p.entered_by')
    .leftJoin('courts.person_view as a', 'a.person_id', 'p.answered_by')
    .leftJoin('deadlines.clock_view as k', (join) =>
      join
        .onRef('k.region_id', '=', 'p.region_id')
        .on('k.region_id', '=', ctx.region)
        .onRef('k.case_id', '=', 'p.case_id')
        .on('k.term', '=', 'petition-finish')
        .on(sql<boolean>`k.subject = p.petition_id::text`),
    )
    .selectAll('p')
    .select(['e.name as entered_name', 'a.name as answered_name', 'k.due_on', 'k.clock_id'])
    .where('p.region_id', '=', ctx.region)
    .where('p.case_id', 'in', [...cases])
    .orderBy('p.received_on', 'desc')
    .orderBy('p.petition_id', 'desc')
    .limit(MOST)
    .execute();
  const read = rows.map((row) => {
    const dueOn = row.due_on === null ? null : day(row.due_on);
    const answeredOn = row.answered_on === null ? null : day(row.answered_on);
    return {
      petitionId: idFrom<'petition'>(row.petition_id),
      caseId: idFrom<'case'>(row.case_id),
      partyId: row.party_id === null ? null : idFrom<'party'>(row.party_id),
      petitioner: row.petitioner,
      way: must(
        PETITION_WAYS.find((way) => way === row.way),
        `a petition by ${row.way}`,
      ),
      receivedOn: day(row.received_on),
      words: row.words,
      enteredBy: row.entered_name ?? '',
      enteredOn: day(row.entered_on),
      dueOn,
      clockId: row.clock_id,
      answer: answeredOn === null ? null : { words: row.answer ?? '', by: row.answered_name ?? '', on: answeredOn },
      late: dueOn !== null && isBefore(dueOn, answeredOn ?? ctx.today),
    };
  });
  return read.map((petition) => ({
    ...petition,
    former: formerPetitions(petition, read).map(({ petitionId, way, receivedOn, answer }) => ({
      petitionId,
      way,
      receivedOn,
      answeredOn: answer?.on ?? null,
    })),
  }));
}
