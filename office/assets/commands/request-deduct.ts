import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { type Fen, yuanText } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type DeductRefusal, decideDeduct } from '../rules/decide-deduct.ts';
import type { ControlRefusal } from '../rules/refusals.ts';
import type { InstructionId } from '../store/instructions.ts';
import { type MeasureId, saveMeasure } from '../store/measures.ts';
import { findPapers } from './find-papers.ts';
import { giveInstruction } from './give-instruction.ts';
import { factsOf, holdMeasure } from './hold-measure.ts';
import { loadPosition } from './load-position.ts';
import { lookAtMoney } from './look-at-money.ts';
import type { AssetsSettings } from './settings.ts';

export interface DeductInput {
  readonly case: CaseId;
  readonly measure: MeasureId;
  readonly amount: Fen;
  readonly rulingNumber: string;
  readonly noticeNumber: string;
  readonly despiteMoney?: string | null | undefined;
}

/** 扣划 · Tells the bank to send frozen money to the case's own account. The case is held: of two at once the second sees the first. */
export async function requestDeduct(
  ctx: Ctx,
  input: DeductInput,
  settings: AssetsSettings,
): Promise<Result<{ instruction: InstructionId }, DeductRefusal | ControlRefusal>> {
  const held = await holdMeasure(ctx, input);
  if (!held.ok) return held;
  const { file, measure, asset, caseOpen } = held.value;
  if (!settings.directory.source(asset.agency)) return refuse({ kind: 'agency-not-connected', agency: asset.agencyZh });
  const position = await loadPosition(ctx, input.case, await settings.owedOf(ctx, input.case));
  const at = { today: ctx.today, caseNumber: file.caseNumber, caseOpen };
  const decided = decideDeduct(factsOf(held.value), input, position.deductible, at);
  if (!decided.ok) return decided;

  const papers = await findPapers(ctx, input, settings);
  if (!papers.ok) return papers;
  const { despiteMoney } = input;
  const money = await lookAtMoney(ctx, { debtors: file.parties, party: asset.party, despiteMoney }, settings);
  if (!money.ok) return money;
  const freezeNo = must(measure.freezeNo, 'a held measure has its number');
  const told = { act: 'deduct', freezeNo, amount: decided.value, bank: settings.directory.courtBank.nameZh } as const;
  const given = await giveInstruction(ctx, {
    file,
    asset,
    measure: measure.measureId,
    heldFor: measure.heldFor,
    paper: input,
    told,
    papers: papers.value,
    patience: settings.patience,
  });
  if (!given.ok) return given;
  await saveMeasure(ctx.tx, ctx.region, measure.measureId, { pending: 'deduct' });
  await ctx.record({
    type: 'assets.deduct-requested',
    subject: measure.measureId,
    case: input.case,
    facts: {
      asset: asset.label,
      amount: yuanText(input.amount),
      owed: yuanText(position.deductible),
      ruling: input.rulingNumber,
      ...money.value,
    },
    events: [given.value.event],
  });
  return ok({ instruction: given.value.instruction });
}
