import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import type { Result } from '@duixian/kernel/result';
import { type GoesAlong, type PaperRefusal, papersFit } from '../rules/sealed-paper.ts';
import type { AssetsSettings } from './settings.ts';

/** 取文书 · The sealed ruling and notice an instruction rests on, or which of them is not there. */
export async function findPapers(
  ctx: Ctx,
  of: { readonly case: CaseId; readonly rulingNumber: string; readonly noticeNumber: string },
  settings: AssetsSettings,
): Promise<Result<readonly GoesAlong[], PaperRefusal>> {
  const ruling = await settings.paperOf(ctx, of.case, of.rulingNumber);
  const notice = await settings.paperOf(ctx, of.case, of.noticeNumber);
  return papersFit(of, { ruling, notice });
}

/** What is there of them: a release goes out even where the paper of long ago is not in this file. */
export async function papersAtHand(
  ctx: Ctx,
  of: { readonly case: CaseId; readonly rulingNumber: string; readonly noticeNumber: string },
  settings: AssetsSettings,
): Promise<readonly GoesAlong[]> {
  const found = await findPapers(ctx, of, settings);
  return found.ok ? found.value : [];
}
