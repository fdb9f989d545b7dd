import type { CourtId, PersonId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, vaultOf } from '@duixian/postgres/tx';
import { factorRuleFrom } from '../queries/own-account.ts';
import { type FactorRule, rulesInForce } from '../rules/factor-rule.ts';
import { secondFactorPlace } from '../rules/second-factor-place.ts';
import { accounts } from './account-tables.ts';

export interface SecondFactor {
  readonly secret: string;
  readonly confirmed: boolean;
  readonly lastStep: bigint;
}

/** The factor of a person, held until the act ends: one code cannot be used twice at once. */
export async function lockSecondFactor(tx: Tx, person: PersonId): Promise<SecondFactor | undefined> {
  const row = await accounts(tx)
    .selectFrom('courts.second_factor')
    .selectAll()
    .where('person_id', '=', person)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const secret = vaultOf(tx).open(row.secret, secondFactorPlace(person));
  return { secret, confirmed: row.confirmed_at !== null, lastStep: row.last_step };
}

/** A factor that waits to be confirmed, in the place of one that waited before. */
export async function proposeSecondFactor(tx: Tx, person: PersonId, secret: string): Promise<void> {
  const sealed = vaultOf(tx).seal(secret, secondFactorPlace(person));
  await accounts(tx)
    .insertInto('courts.second_factor')
    .values({ person_id: person, secret: sealed, confirmed_at: null, last_step: 0n })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ secret: sealed, confirmed_at: null, last_step: 0n }))
    .execute();
}

export async function confirmSecondFactor(tx: Tx, person: PersonId, at: Instant): Promise<void> {
  await accounts(tx).updateTable('courts.second_factor').set({ confirmed_at: at.toString() }).where('person_id', '=', person).execute();
  await accounts(tx)
    .updateTable('courts.session')
    .set({ must_enrol: false })
    .where('person_id', '=', person)
    .where('region_id', '>', 0)
    .execute();
}

export async function keepLastStep(tx: Tx, person: PersonId, step: bigint): Promise<void> {
  await accounts(tx).updateTable('courts.second_factor').set({ last_step: step }).where('person_id', '=', person).execute();
}

/** The factor and its recovery codes no longer count; the person enrols anew. */
export async function voidSecondFactor(tx: Tx, person: PersonId, at: Instant): Promise<void> {
  await accounts(tx).updateTable('courts.second_factor').set({ confirmed_at: null }).where('person_id', '=', person).execute();
  await voidRecoveryCodes(tx, person, at);
}

async function voidRecoveryCodes(tx: Tx, person: PersonId, at: Instant): Promise<void> {
  await accounts(tx)
    .updateTable('courts.recovery_code')
    .set({ used_at: at.toString() })
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .execute();
}

export async function keepRecoveryCodes(tx: Tx, person: PersonId, hashes: readonly string[], at: Instant): Promise<void> {
  await voidRecoveryCodes(tx, person, at);
  await accounts(tx)
    .insertInto('courts.recovery_code')
    .values(hashes.map((hash) => ({ person_id: person, code_hash: hash, used_at: null })))
    .execute();
}

/** `true` once: the second use of the same word finds it spent. */
export async function spendRecoveryCode(tx: Tx, person: PersonId, hash: string, at: Instant): Promise<boolean> {
  const spent = await accounts(tx)
    .updateTable('courts.recovery_code')
    .set({ used_at: at.toString() })
    .where('person_id', '=', person)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('code_hash')
    .executeTakeFirst();
  return spent !== undefined;
}

/** Whether any of these courts (one's own and those above it) asks the role for a second factor on a day. */
export async function secondFactorAsked(tx: Tx, courts: readonly CourtId[], role: string, on: LegalDay): Promise<boolean> {
  const rows = await accounts(tx)
    .selectFrom('courts.second_factor_role')
    .select(['court_id', 'role', 'from_on', 'required'])
    .where('court_id', 'in', [...courts])
    .where('role', '=', role)
    .limit(1_000)
    .execute();
  return rulesInForce(rows.map(factorRuleFrom), on).some((rule) => rule.required);
}

export async function askRole(tx: Tx, rule: FactorRule): Promise<void> {
  const { court, role, from, required } = rule;
  await accounts(tx)
    .insertInto('courts.second_factor_role')
    .values({ court_id: court, role, from_on: from.toString(), required })
    .onConflict((conflict) => conflict.columns(['court_id', 'role', 'from_on']).doUpdateSet({ required }))
    .execute();
}
