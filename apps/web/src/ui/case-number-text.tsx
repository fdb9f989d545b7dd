import type { CaseId } from '@duixian/kernel/ids';
import { Link } from '@tanstack/react-router';

/** 案号 · Always shown so, and a link to the case wherever the id is known. */
export function CaseNumberText({ number, caseId }: { readonly number: string; readonly caseId?: CaseId | undefined }) {
  if (caseId === undefined) return <span className="case-number">{number}</span>;
  return (
    <Link to="/cases/$caseId" params={{ caseId }} className="case-number">
      {number}
    </Link>
  );
}
