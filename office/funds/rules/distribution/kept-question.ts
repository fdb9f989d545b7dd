import { must } from '@duixian/kernel/assert';
import { DISTRIBUTION_RULES } from '@duixian/law/parameters/distribution';
import type { CompetingClaim, DistributionQuestion, Priority } from './question.ts';

type Loose<T> = { readonly [K in keyof T]: T[K] | (undefined extends T[K] ? undefined : never) };

/** What is kept of a question: rules by name, the bonus in hundredths of a percent, absent fields as they come off the wire. */
export interface KeptQuestion extends Omit<DistributionQuestion, 'rules' | 'bonusRate' | 'claims' | 'closesOn'> {
  readonly rules: string;
  readonly closesOn?: DistributionQuestion['closesOn'] | undefined;
  readonly bonusBp?: number | undefined;
  readonly claims: readonly KeptClaim[];
}

interface KeptClaim extends Omit<Loose<CompetingClaim>, 'priority'> {
  readonly priority?: Loose<Priority> | undefined;
}

/** 还原 · The question with its rules, as the dividing rule wants it. */
export function questionOf(kept: KeptQuestion): DistributionQuestion {
  const { rules, bonusBp, closesOn, claims, ...rest } = kept;
  return {
    ...rest,
    rules: must(
      DISTRIBUTION_RULES.find((each) => each.id === rules),
      `rules ${rules}`,
    ),
    ...(closesOn === undefined ? {} : { closesOn }),
    ...(bonusBp === undefined ? {} : { bonusRate: { numerator: BigInt(bonusBp), denominator: 10_000n } }),
    claims: claims.map(claimOf),
  };
}

function claimOf({ priority, seizureRank, title, appliedOn, preservedValue, ...rest }: KeptClaim): CompetingClaim {
  return {
    ...rest,
    ...(priority === undefined ? {} : { priority: priorityOf(priority) }),
    ...(seizureRank === undefined ? {} : { seizureRank }),
    ...(title === undefined ? {} : { title }),
    ...(appliedOn === undefined ? {} : { appliedOn }),
    ...(preservedValue === undefined ? {} : { preservedValue }),
  };
}

export function priorityOf({ upTo, ...rest }: Loose<Priority>): Priority {
  return upTo === undefined ? rest : { ...rest, upTo };
}
