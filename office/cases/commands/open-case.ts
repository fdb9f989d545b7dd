import type { Ctx } from '@duixian/audit/act';
import type { CourtId } from '@duixian/kernel/ids';
import { type CaseType, newCaseNumber, printCaseNumber } from '../rules/case-number.ts';
import type { NewCase } from '../rules/new-case.ts';
import { insertCase } from '../store/insert-case.ts';
import { keepSerial, nextSerial } from '../store.ts';

export interface AllottedNumber {
  readonly caseNumber: string;
  readonly typeWord: CaseType;
  readonly year: number;
  readonly serial: number;
}

/**
 * 编立案号 · The next number of a court, type and year, `（2026）衡0101执123号`. Part of the filing act: it is used in
 * the same transaction or not at all, so numbers have no gaps.
 */
export async function allotNumber(
  ctx: Ctx,
  of: { court: CourtId; courtCode: string; typeWord: CaseType; year: number },
): Promise<AllottedNumber> {
  const serial = await nextSerial(ctx.tx, ctx.region, of.court, of.typeWord, of.year);
  return {
    caseNumber: printCaseNumber(newCaseNumber(of.year, of.courtCode, of.typeWord, serial)),
    typeWord: of.typeWord,
    year: of.year,
    serial,
  };
}

/** 沿用案号 · A number given before this system: the court's counter goes past it, so that it is never given again. */
export function keepNumber(
  ctx: Ctx,
  of: { readonly court: CourtId; readonly typeWord: CaseType; readonly year: number; readonly serial: number },
): Promise<void> {
  return keepSerial(ctx.tx, ctx.region, of);
}

/** 立案 · Writes the case with parties and obligations. Part of the filing act, which records it. */
export async function openCase(ctx: Ctx, of: NewCase): Promise<void> {
  await insertCase(ctx.tx, ctx.region, of, ctx.now);
}
