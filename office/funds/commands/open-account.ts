import type { Ctx } from '@duixian/audit/act';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import { caseAccountNumber } from '../rules/account-number.ts';
import { insertBook } from '../store/books.ts';

export interface OpenAccountInput {
  readonly case: CaseId;
  readonly court: CourtId;
  /** 法院代字, 衡0101. */
  readonly courtCode: string;
  readonly typeWord: string;
  readonly year: number;
  readonly serial: number;
}

/**
 * 开立案款子账号 · The case's own account, opened with the case and printed on its papers (法〔2021〕322号第十九项).
 * Part of the filing act, which records it; the number follows from the case number, so it is as unique as that.
 */
export async function openAccount(ctx: Ctx, of: OpenAccountInput): Promise<{ readonly accountNumber: string }> {
  const accountNumber = caseAccountNumber(of);
  await insertBook(ctx, { bookId: of.case, court: of.court, number: accountNumber });
  return { accountNumber };
}
