import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 已用印文书 · A paper of the case as it was sealed: its number and the digest of its bytes. */
export interface SealedPaper {
  readonly number: string;
  readonly family: string;
  readonly mime: 'application/pdf' | 'application/ofd';
  readonly sha256: string;
}

export const PAPER_ROLES = ['ruling', 'notice'] as const;
export type PaperRole = (typeof PAPER_ROLES)[number];

/** What goes along with an instruction; the bytes are fetched when it is sent. */
export interface GoesAlong extends Omit<SealedPaper, 'family'> {
  readonly role: PaperRole;
}

export type PaperRefusal = { readonly kind: 'paper-not-sealed'; readonly role: PaperRole; readonly number: string };

/**
 * 有裁定才有措施 · No agency is told anything on a number alone: the ruling and the notice must exist, sealed, in this case
 * (民事诉讼法第二百五十三条; 法释〔2013〕20号第三条). A notice may be any sealed paper of the case; the ruling is a ruling.
 */
export function papersFit(
  wanted: { readonly rulingNumber: string; readonly noticeNumber: string },
  found: { readonly ruling: SealedPaper | undefined; readonly notice: SealedPaper | undefined },
): Result<readonly GoesAlong[], PaperRefusal> {
  const { ruling, notice } = found;
  if (ruling === undefined || ruling.family !== 'ruling') {
    return refuse({ kind: 'paper-not-sealed', role: 'ruling', number: wanted.rulingNumber });
  }
  if (notice === undefined) return refuse({ kind: 'paper-not-sealed', role: 'notice', number: wanted.noticeNumber });
  return ok([along('ruling', ruling), along('notice', notice)]);
}

function along(role: PaperRole, { number, mime, sha256 }: SealedPaper): GoesAlong {
  return { role, number, mime, sha256 };
}
