import { plainNumber } from '@duixian/agencies/rules/plain-number';
import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import { must } from '@duixian/kernel/assert';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { BY_HAND, isByHand } from '../rules/asset-kind.ts';
import { type HandDetails, type HandThing, type HandThingRefusal, mayEnterThing, numberOfThing } from '../rules/hand-thing.ts';
import { type AssetId, assetsOfCase, saveSighting } from '../store/assets.ts';
import { insertFinding } from '../store/hand.ts';

export interface ThingInput extends HandThing {
  readonly case: CaseId;
  readonly party: PartyId;
  readonly foundBy: string;
  readonly place: string;
  readonly paper: string;
}

/** 线下登记 · Enters property no agency keeps, with who found it, where, when, and the paper or photo that shows it. */
export async function enterThing(
  ctx: Ctx,
  input: ThingInput,
): Promise<Result<{ asset: AssetId; exempt: boolean }, HandThingRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  const { details, label, holder, party, value, foundBy, foundOn, place, paper } = input;
  const owner = file.value.parties.find((each) => each.partyId === party && each.role === 'debtor');
  const number = numberOfThing(details);
  const known = (await assetsOfCase(ctx.tx, ctx.region, input.case)).some(
    (each) => number !== null && isByHand(each.agency) && each.party === party && plainNumber(each.agencyAssetId) === plainNumber(number),
  );
  const caseOpen = held.value.state !== 'closed';
  const may = mayEnterThing(input, { today: ctx.today, caseOpen, ownerName: owner?.name ?? null, known });
  if (!may.ok) return may;
  const { court } = held.value;
  const findingId = ctx.newId<'finding'>();
  await insertFinding(ctx, { case: input.case, court, findingId, foundBy, foundOn, place, paper });
  const sum = details.kind === 'claim' ? details.amount : null;
  const { exempt } = may.value;
  const saved = await saveSighting(
    ctx.tx,
    ctx.region,
    { asset: ctx.newId<'asset'>(), sighting: ctx.newId<'sighting'>() },
    { caseId: input.case, court, party, agency: BY_HAND, source: { kind: 'finding', findingId }, at: ctx.now },
    {
      kind: details.kind,
      agencyAssetId: number ?? findingId,
      label,
      exempt,
      balance: sum,
      available: sum,
      value,
      facts: said(details, holder),
    },
  );
  const { asset } = must(saved, 'a finding is new');
  await ctx.record({
    type: 'assets.thing-entered',
    subject: asset,
    case: input.case,
    facts: { kind: details.kind, asset: label, holder, foundBy, foundOn: foundOn.toString(), place, paper, exempt },
    // 法〔2021〕322号第十三项: found property is controlled at once.
    tasks: exempt ? [] : [{ kind: 'open', task: 'control-property', subject: asset, facts: { asset: label } }],
  });
  return ok({ asset, exempt });
}

/** As the register keeps it: days and sums as text, like the words of an agency. */
function said(details: HandDetails, holder: string): object {
  const facts = Object.entries({ ...details, holder }).map(([name, value]) => [
    name,
    typeof value === 'string' || typeof value === 'number' || value === null ? value : String(value),
  ]);
  return Object.fromEntries(facts);
}
