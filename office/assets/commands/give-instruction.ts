import { deductRequest, freezeRequest, type Subject, unfreezeRequest } from '@duixian/agencies/adapter';
import { authorityFor, subjectOf } from '@duixian/agencies/queries';
import type { Patience } from '@duixian/agencies/rules/patience';
import type { Ctx, OfficeEvent } from '@duixian/audit/act';
import type { CaseFile } from '@duixian/cases/queries';
import { must } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { z } from 'zod';
import type { CommonRefusal } from '../rules/refusals.ts';
import type { GoesAlong } from '../rules/sealed-paper.ts';
import type { Asset } from '../store/assets.ts';
import { type InstructionId, insertInstruction } from '../store/instructions.ts';
import type { HeldFor, MeasureId } from '../store/measures.ts';

/** What the agency is told to do, in the words of the contract. */
export type Told =
  | { readonly act: 'freeze'; readonly amount: Fen | null; readonly from: LegalDay; readonly until: LegalDay }
  | { readonly act: 'renew'; readonly amount: Fen | null; readonly from: LegalDay; readonly until: LegalDay; readonly freezeNo: string }
  /** 解除: whole, or down to the amount that stays. */
  | { readonly act: 'unfreeze'; readonly freezeNo: string; readonly reason: string; readonly amount: Fen | null }
  | { readonly act: 'deduct'; readonly freezeNo: string; readonly amount: Fen; readonly bank: string };

export interface Paper {
  readonly rulingNumber: string;
  readonly noticeNumber: string;
}

/** 下达指令 · Puts an instruction down, whole and with its number, for a job to carry. The agency is not spoken to here. */
export async function giveInstruction(
  ctx: Ctx,
  of: {
    readonly file: CaseFile;
    readonly asset: Asset;
    readonly measure: MeasureId;
    /** Under which case the agency keeps the hold, where it is not this one. */
    readonly heldFor: HeldFor | null;
    readonly paper: Paper;
    readonly told: Told;
    /** Sealed papers that go along; their bytes are added when the job sends it. */
    readonly papers: readonly GoesAlong[];
    readonly patience: Patience;
  },
): Promise<Result<{ instruction: InstructionId; event: OfficeEvent }, CommonRefusal>> {
  const { file, asset, measure, paper, told } = of;
  const authority = await authorityFor(ctx, file, ctx.actor.personId, paper.noticeNumber);
  if (!authority.ok) return authority;
  const owner = file.parties.find((party) => party.partyId === asset.party);
  const subject = must(owner && subjectOf(owner), 'property in the register is a debtor’s');
  const instructionId = ctx.newId<'instruction'>();
  const requestNo = `KZ-${instructionId}`;
  const common: Common = {
    requestNo,
    authority: authority.value,
    subject,
    rulingNumber: paper.rulingNumber,
    heldFor: of.heldFor,
    papers: [],
  };
  await insertInstruction(ctx.tx, ctx.region, {
    instructionId,
    measureId: measure,
    caseId: file.caseId,
    court: file.court,
    act: told.act,
    requestNo,
    request: { ...requestOf(common, asset, told, file), papers: of.papers },
    agency: asset.agency,
    amount: told.amount,
    until: 'until' in told ? told.until : null,
    reason: 'reason' in told ? told.reason : null,
    giveUpAt: ctx.now.add({ hours: of.patience.giveUpAfterHours }),
    by: ctx.actor.personId,
    at: ctx.now,
  });
  return ok({ instruction: instructionId, event: instructionGiven(file.caseId, instructionId) });
}

interface Common {
  readonly requestNo: string;
  readonly authority: z.output<typeof freezeRequest>['authority'];
  readonly subject: Subject;
  readonly rulingNumber: string;
  readonly heldFor: HeldFor | null;
  readonly papers: [];
}

function requestOf(common: Common, asset: Asset, told: Told, file: CaseFile): object {
  switch (told.act) {
    case 'freeze':
    case 'renew': {
      const { amount, from, until } = told;
      const renews = told.act === 'renew' ? told.freezeNo : null;
      return z.encode(freezeRequest, { ...common, assetId: asset.agencyAssetId, amount, from, until, renews });
    }
    case 'unfreeze':
      return z.encode(unfreezeRequest, { ...common, freezeNo: told.freezeNo, keep: told.amount });
    case 'deduct': {
      const payTo = { accountName: `${file.courtNameZh}案款专户`, accountNumber: file.accountNumber, bank: told.bank };
      return z.encode(deductRequest, { ...common, freezeNo: told.freezeNo, amount: told.amount, payTo });
    }
  }
}

export function instructionGiven(caseId: string, instruction: InstructionId): OfficeEvent {
  return { type: 'assets.instruction-given', facts: { case: caseId, instruction } };
}
