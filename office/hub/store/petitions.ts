import { type CaseId, type CourtId, idFrom, type PartyId, type RegionId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { PetitionId, PetitionOfPerson, PetitionWay } from '../rules/petition.ts';
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
/** As many as the case shows. */
const MOST = 500;

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

export interface HeldPetition extends PetitionOfPerson {
  readonly answeredOn: LegalDay | null;
}

/** The petitions of this case, held until the act ends: a repeated one is told by what came before. */
export async function lockPetitions(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly HeldPetition[]> {
  const rows = await petitions(tx)
    .selectFrom('hub.petition')
    .select(['petition_id', 'case_id', 'party_id', 'petitioner', 'received_on', 'answered_on'])
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('petition_id')
    .limit(MOST)
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    petitionId: idFrom<'petition'>(row.petition_id),
    caseId: row.case_id,
    partyId: row.party_id,
    petitioner: row.petitioner,
    receivedOn: day(row.received_on),
    answeredOn: row.answered_on === null ? null : day(row.answered_on),
  }));
}

export async function savePetitionAnswer(at: Stamp, answered: readonly PetitionId[], words: string): Promise<void> {
  await petitions(at.tx)
    .updateTable('hub.petition')
    .set({ answer: words, answered_by: at.person, answered_on: at.today.toString(), answered_at: at.now.toString() })
    .where('region_id', '=', at.region)
    .where('petition_id', 'in', [...answered])
    .execute();
}
