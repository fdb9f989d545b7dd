import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { documents } from '../store/tables.ts';

export interface SealedPaper {
  readonly number: string;
  readonly family: string;
  readonly mime: 'application/pdf' | 'application/ofd';
  readonly sha256: string;
}

/** 按文号取已用印文书 · The sealed paper of a case under its number, as printed; nothing for a draft, a discarded one, or one of another case. */
export async function sealedPaperOf(at: Pick<Ctx, 'tx' | 'region'>, caseId: CaseId, number: string): Promise<SealedPaper | undefined> {
  const rows = await documents(at.tx)
    .selectFrom('documents.document')
    .select(['number', 'family', 'sha256'])
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .where('state', '=', 'sealed')
    .orderBy('document_id')
    .limit(1_000)
    .execute();
  const wanted = plain(number);
  const found = rows.find((row) => row.number !== null && plain(row.number) === wanted);
  if (found?.number == null || found.sha256 === null) return undefined;
  return { number: number.trim(), family: found.family, mime: 'application/pdf', sha256: found.sha256 };
}

/** Brackets and width are typed in both ways. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
