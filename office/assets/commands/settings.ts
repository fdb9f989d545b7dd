import type { Directory } from '@duixian/agencies/directory';
import type { Patience } from '@duixian/agencies/rules/patience';
import type { Ctx } from '@duixian/audit/act';
import type { UnlookedReceipt } from '@duixian/cases/rules/money-first';
import type { CaseId } from '@duixian/kernel/ids';
import type { Fen } from '@duixian/kernel/money';
import type { SealedPaper } from '../rules/sealed-paper.ts';

/** What the composition root gives this module: whom it can instruct, and what a case is owed today. */
export interface AssetsSettings {
  readonly directory: Directory;
  readonly patience: Patience;
  /** 未履行金额 · Principal, interest and fee to the day, less what has arrived. Funds knows; the composition root asks it. */
  owedOf(ctx: Ctx, caseId: CaseId): Promise<Fen>;
  /** 点名不明款 · Money of nobody's that names one of these debtors. Funds knows; the composition root asks it. */
  unmatchedMoney(ctx: Ctx, debtors: readonly string[]): Promise<readonly UnlookedReceipt[]>;
  /** 已用印文书 · The sealed paper of the case under a number, or nothing. Documents knows; the composition root asks it. */
  paperOf(ctx: Ctx, caseId: CaseId, number: string): Promise<SealedPaper | undefined>;
}
