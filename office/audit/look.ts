import type { CaseId, CourtId } from '@duixian/kernel/ids';
import type { Facts } from './act.ts';

/** 查阅 · One look at case data, at money or at the record itself. */
export interface Look {
  /** `null` for a look at a list, or at something that belongs to no case yet. */
  readonly case: CaseId | null;
  readonly court: CourtId;
  /** What was looked at, named by module and door. */
  readonly what: string;
  readonly facts?: Facts;
  /** Why, where the office asks for it: before a number is shown whole. */
  readonly purpose?: string;
}
