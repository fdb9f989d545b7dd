import type { Ctx } from '@duixian/audit/act';
import type { CourtId } from '@duixian/kernel/ids';
import { holdingsIn, leavesIn, rosterOf } from '../queries/roster.ts';
import type { Span } from '../rules/booking.ts';
import { type Conflict, conflictsOf, type Resource } from '../rules/conflicts.ts';

export interface Looked {
  readonly roster: readonly Resource[];
  /** Nothing when everything asked for is free in the span; `except` is the booking that is being moved. */
  readonly conflicts: readonly Conflict[];
}

/** 查冲突 · What of the asked is held or away in the span, with who is free instead. */
export async function lookAround(
  ctx: Omit<Ctx, 'record'>,
  of: { court: CourtId; span: Span; asked: readonly string[]; except: string | null },
): Promise<Looked> {
  const roster = await rosterOf(ctx, of.court);
  const people = roster.filter((one) => one.kind === 'person').map((one) => one.resource);
  const holdings = (await holdingsIn(ctx, of.court, of.span)).filter((one) => one.booking !== of.except);
  const leaves = await leavesIn(ctx, people, of.span);
  return { roster, conflicts: conflictsOf({ span: of.span, asked: of.asked, roster, holdings, leaves }) };
}
