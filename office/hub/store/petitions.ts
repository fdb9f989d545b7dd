import { type CaseId, type CourtId, idFrom, type PartyId, type RegionId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { PetitionId, PetitionWay } from '../rules/petition.ts';
import type { Stamp } from './tables.ts';

export interface PetitionTables {
  'hub.petition': {
    region_id: number;
    petition_id: string;
    court_id: number;
    case_id: string;
    party_id: string | null;
    petitioner: string;
    way: string;
    received_on: string;
    words: string;
    entered_by: string;
    entered_on: string;
    entered_at: string;
    answer: string | null;
    answered_by: string | null;
    answered_on: string | null;
    answered_at: string | null;
  };
}

const petitions = tablesOf<PetitionTables>;

export interface NewPetition {
  readonly petitionId: PetitionId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly party: PartyId | null;
  readonly petitioner: string;
  readonly way: PetitionWay;
  readonly receivedOn: LegalDay;
  readonly words: string;
}

export async function insertPetition(at: Stamp, of: NewPetition): Promise<void> {
  await petitions(at.tx)
    .insertInto('hub.petition')
    .values({
      region_id: at.region,
      petition_id: of.petitionId,
      court_id: of.court,
      case_id: of.caseId,
      party_id: of.party,
      petitioner: of.petitioner,
      way: of.way,
      received_on: of.receivedOn.toString(),
      words: of.words,
      entered_by: at.person,
      entered_on: at.today.toString(),
      entered_at: at.now.toString(),
      answer: null,
      answered_by: null,
      answered_on: null,
      answered_at: null,
    })
    .execute();
}

export interface HeldPetition {
  readonly petitionId: PetitionId;
  readonly answeredOn: LegalDay | null;
}

/** The petition of this case, held until the act ends. */
export async function lockPetition(
  tx: Tx,
  region: RegionId,
  of: { readonly caseId: CaseId; readonly petition: PetitionId },
): Promise<HeldPetition | undefined> {
  const row = await petitions(tx)
    .selectFrom('hub.petition')
    .select(['petition_id', 'answered_on'])
    .where('region_id', '=', region)
    .where('case_id', '=', of.caseId)
    .where('petition_id', '=', of.petition)
    .forUpdate()
    .executeTakeFirst();
  return row && { petitionId: idFrom<'petition'>(row.petition_id), answeredOn: row.answered_on === null ? null : day(row.answered_on) };
}

export async function savePetitionAnswer(at: Stamp, petition: PetitionId, words: string): Promise<void> {
  await petitions(at.tx)
    .updateTable('hub.petition')
    .set({ answer: words, answered_by: at.person, answered_on: at.today.toString(), answered_at: at.now.toString() })
    .where('region_id', '=', at.region)
    .where('petition_id', '=', petition)
    .execute();
}
