import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { must } from '@duixian/kernel/assert';
import type { CaseId, Id, PartyId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import type { AssetKind } from '../rules/asset-kind.ts';
import { printedTerm } from '../rules/measure-term.ts';
import { findAsset, saveSighting } from '../store/assets.ts';
import { enterRunning, type RunningHold } from './enter-running.ts';

/** A hold of a case that came in from an older system. */
export interface OldHold extends Omit<RunningHold, 'held'> {
  readonly party: PartyId;
  readonly agency: { readonly code: string; readonly nameZh: string; readonly nameEn: string; readonly keeps: AssetKind };
  /** 账号或登记编号 · Under what the agency keeps the thing. */
  readonly thing: string;
  readonly label: string;
  readonly from: LegalDay;
  readonly printedEnd: LegalDay;
}

/**
 * 旧存控制接入 · The holds of an old case go on here: each thing stands in the register with the list as its source, its hold with the
 * time it has left. A sum waited for behind others holds nothing yet. What the agency says later brings the thing up to date.
 */
export async function takeOverHolds(
  ctx: Ctx,
  of: { readonly case: CaseId; readonly import: Id<'import'>; readonly holds: readonly OldHold[] },
): Promise<Result<{ readonly taken: number }, { readonly kind: 'not-found' }>> {
  const found = await holdCase(ctx, of.case);
  if (!found.ok) return found;
  const { court } = found.value;
  for (const hold of of.holds) {
    const { agency, party, amount } = hold;
    const source = { kind: 'import', importId: of.import } as const;
    const ids = { asset: ctx.newId<'asset'>(), sighting: ctx.newId<'sighting'>() };
    const seen = {
      kind: agency.keeps,
      agencyAssetId: hold.thing,
      label: hold.label,
      exempt: false,
      balance: amount,
      available: amount === null ? null : ZERO_FEN,
      value: null,
      facts: { kind: agency.keeps },
    };
    const saved = await saveSighting(ctx.tx, ctx.region, ids, { caseId: of.case, court, party, agency, source, at: ctx.now }, seen);
    const asset = saved && (await findAsset(ctx.tx, ctx.region, of.case, saved.asset));
    const term = printedTerm(agency.keeps, hold.from, hold.printedEnd);
    const running = { ...hold, held: amount !== null && hold.rank > 1 ? ZERO_FEN : null };
    const entered = await enterRunning(
      ctx,
      {
        asset: must(asset, 'a thing stands on a list of old cases once'),
        court,
        term: must(term.ok ? term.value : undefined, 'the list was read with this term'),
        origin: 'taken-over',
        heldFor: null,
      },
      running,
    );
    const { measure, ...effects } = entered;
    await ctx.record({
      type: 'assets.hold-taken-over',
      subject: measure,
      case: of.case,
      facts: {
        asset: hold.label,
        agencyZh: agency.nameZh,
        agencyEn: agency.nameEn,
        printedEnd: hold.printedEnd.toString(),
        rank: hold.rank,
      },
      ...effects,
    });
  }
  return ok({ taken: of.holds.length });
}
