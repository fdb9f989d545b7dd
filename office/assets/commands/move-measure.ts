import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { isRunning } from '../rules/measure.ts';
import { printedTerm } from '../rules/measure-term.ts';
import { keyOf } from '../rules/merge-asset.ts';
import { decideMove, type MoveRefusal } from '../rules/take-over.ts';
import { assetsOfCase, saveSighting } from '../store/assets.ts';
import { insertMeasure, type MeasureId, measuresOfCase, saveMeasure } from '../store/measures.ts';
import { holdMeasure } from './hold-measure.ts';
import { overEffects, toDecide } from './measure-effects.ts';

export interface MoveInput {
  readonly case: CaseId;
  readonly measure: MeasureId;
  readonly toCase: CaseId;
  readonly reason: string;
}

/**
 * 移送控制 · One act on both sides: here the hold ends as moved, there it goes on with its rank, its time and the number the agency
 * keeps it under. Both cases are held, the smaller id first, so two moves never wait for each other for ever.
 */
export async function moveMeasure(
  ctx: Ctx,
  input: MoveInput,
): Promise<Result<{ measure: MeasureId }, MoveRefusal | { readonly kind: 'not-found' }>> {
  for (const caseId of [input.case, input.toCase].sort()) {
    const locked = await holdCase(ctx, caseId);
    if (!locked.ok) return locked;
  }
  const held = await holdMeasure(ctx, input);
  if (!held.ok) return held;
  const to = await caseFile(ctx, input.toCase);
  if (!to.ok) return to;
  const { file, measure, asset } = held.value;
  const debtor = must(
    file.parties.find((party) => party.partyId === asset.party),
    'property in the register is a debtor’s',
  );
  // Identity is the number, never the name alone.
  const there = to.value.parties.find(
    (party) => party.role === 'debtor' && party.identityKind === debtor.identityKind && party.identityNumber === debtor.identityNumber,
  );
  const thing = { agency: asset.agency, agencyAssetId: asset.agencyAssetId, party: there?.partyId ?? '' };
  const known = (await assetsOfCase(ctx.tx, ctx.region, input.toCase)).find((each) => keyOf(each) === keyOf(thing));
  const holds = await measuresOfCase(ctx.tx, ctx.region, input.toCase);
  const decided = decideMove({
    state: measure.state,
    pending: measure.pending,
    sameCase: input.case === input.toCase,
    targetOpen: to.value.state !== 'closed',
    debtorThere: there !== undefined,
    targetHolds: known !== undefined && holds.some((each) => each.assetId === known.assetId && isRunning(each.state)),
  });
  if (!decided.ok) return decided;
  const party = must(there, 'decided').partyId;
  const term = printedTerm(asset.kind, measure.from, measure.printedEnd);
  const goesOn = must(term.ok ? term.value : undefined, 'the term of a running measure is a term');
  const seenIn = {
    caseId: input.toCase,
    court: to.value.court,
    party,
    agency: { code: asset.agency, nameZh: asset.agencyZh, nameEn: asset.agencyEn },
    source: asset.source,
    at: ctx.now,
  };
  const ids = { asset: ctx.newId<'asset'>(), sighting: ctx.newId<'sighting'>() };
  const sighted = known ?? (await saveSighting(ctx.tx, ctx.region, ids, seenIn, asset));
  const target = must(known?.assetId ?? (sighted && 'asset' in sighted ? sighted.asset : undefined), 'the thing is in the other register');
  const newMeasure = ctx.newId<'measure'>();
  await saveMeasure(ctx.tx, ctx.region, measure.measureId, { state: 'transferred', endedOn: ctx.today, movedTo: newMeasure });
  await insertMeasure(ctx.tx, ctx.region, {
    ...measure,
    measureId: newMeasure,
    assetId: target,
    caseId: input.toCase,
    court: to.value.court,
    party,
    amount: measure.asked,
    term: goesOn,
    by: ctx.actor.personId,
    at: ctx.now,
    already: {
      origin: 'transfer',
      heldFor: measure.heldFor ?? { court: file.courtNameZh, caseNumber: file.caseNumber },
      state: measure.state === 'held' ? 'held' : 'waiting',
      held: measure.held,
      waiting: measure.waiting,
      rank: must(measure.rank, 'a running measure has its rank'),
      freezeNo: must(measure.freezeNo, 'a running measure has its number'),
    },
  });
  const facts = { asset: asset.label, printedEnd: measure.printedEnd.toString(), rank: measure.rank, reason: input.reason };
  await ctx.record({
    type: 'assets.measure-moved',
    subject: measure.measureId,
    case: input.case,
    facts: { ...facts, to: to.value.caseNumber },
    ...overEffects({ measure }, 'transferred'),
  });
  await ctx.record({
    type: 'assets.measure-received',
    subject: newMeasure,
    case: input.toCase,
    facts: { ...facts, from: file.caseNumber },
    clocks: [{ kind: 'hold', term: measure.term, on: goesOn.from, printedEnd: goesOn.printedEnd, subject: newMeasure }],
    tasks: [toDecide(ctx, { asset, measure: { measureId: newMeasure } }, goesOn)],
    events: [{ type: 'assets.freeze-recorded', facts: { case: input.toCase, measure: newMeasure }, serialKey: input.toCase }],
  });
  return ok({ measure: newMeasure });
}
