import type { DocumentKind } from './document-kinds.ts';
import type { FileItem } from './file-item.ts';

/** What the file and the records of the case say. */
export interface FileSoFar {
  readonly stage: string;
  readonly closed: boolean;
  readonly applicants: readonly PartyOfFile[];
  readonly debtors: readonly PartyOfFile[];
  readonly items: ReadonlySet<FileItem>;
  readonly papers: readonly PaperOfFile[];
  readonly services: readonly ServiceOfFile[];
  /** Papers a scan in the file proves or answers. */
  readonly proved: ReadonlySet<string>;
  readonly measures: number;
  readonly payouts: number;
}

interface PartyOfFile {
  readonly partyId: string;
  readonly name: string;
}

export interface PaperOfFile {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly family: string;
  readonly partyId: string | null;
  readonly state: string;
  /** On everybody it is for; what is served on nobody counts as served. */
  readonly served: boolean;
}

export interface ServiceOfFile {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly addressee: string;
  readonly channel: string;
  readonly state: string;
}

export interface MissingPaper {
  readonly what: 'item' | 'paper' | 'proof' | 'ruling';
  readonly item: FileItem | null;
  readonly kind: DocumentKind | null;
  readonly of: string | null;
  readonly document: string | null;
  readonly mend: 'upload' | 'draft' | 'seal' | 'serve';
  readonly basis: string;
}

export interface FileCheck {
  readonly expected: number;
  readonly missing: readonly MissingPaper[];
}

const CARRIED = ['direct', 'post', 'entrusted'];
const ORDER = ['check', 'search', 'triage', 'assignment', 'enforcement', 'closed'];
const CLOSING: readonly DocumentKind[] = ['closing-notice', 'end-ruling', 'current-end-ruling', 'reject-application-ruling'];

/**
 * 缺件检查 · What a file must hold by what was done in the case: each act leaves its paper, each paper its proof. The list is
 * the office's own; where an article asks for the paper itself, it is named.
 */
export function checkFile(of: FileSoFar): FileCheck {
  const missing: MissingPaper[] = [];
  let expected = 0;
  const expect = (there: boolean, lacking: Partial<MissingPaper> & Pick<MissingPaper, 'what' | 'mend' | 'basis'>) => {
    expected += 1;
    if (!there) missing.push({ item: null, kind: null, of: null, document: null, ...lacking });
  };
  const item = (name: FileItem, basis: string) => expect(of.items.has(name), { what: 'item', item: name, mend: 'upload', basis });
  const paper = (kind: DocumentKind, party: PartyOfFile, basis: string) => {
    const found = of.papers.find((one) => one.kind === kind && one.partyId === party.partyId && one.state !== 'discarded');
    const mend = found === undefined ? 'draft' : 'seal';
    expect(found?.state === 'sealed', { what: 'paper', kind, of: party.name, document: found?.documentId ?? null, mend, basis });
  };
  const reached = (stage: string) => of.closed || ORDER.indexOf(of.stage) >= ORDER.indexOf(stage);

  item('application', '执行工作规定第十八条');
  item('title', '执行工作规定第十八条');
  item('identity', '执行工作规定第十八条');
  item('address-confirmation', '民事诉讼法第九十条');
  if (reached('search')) {
    for (const party of of.applicants) paper('case-accepted-notice', party, '本院归档要求');
    for (const party of of.debtors) paper('enforcement-notice', party, '民事诉讼法第二百五十一条');
    for (const party of of.debtors) paper('property-report-order', party, '民事诉讼法第二百五十二条');
  }
  for (const one of of.papers)
    if (one.state === 'sealed')
      expect(one.served, { what: 'paper', kind: one.kind, document: one.documentId, mend: 'serve', basis: '民事诉讼法第八十七条' });
  for (const service of of.services)
    if (service.state === 'arrived' && CARRIED.includes(service.channel))
      expect(of.proved.has(service.documentId), {
        what: 'proof',
        item: 'service-return',
        kind: service.kind,
        of: service.addressee,
        document: service.documentId,
        mend: 'upload',
        basis: '民事诉讼法第八十七条',
      });
  if (of.measures > 0) {
    expect(
      of.papers.some((one) => one.family === 'ruling' && one.state === 'sealed'),
      { what: 'ruling', kind: 'freeze-deduct-ruling', mend: 'draft', basis: '民事诉讼法第二百五十三条' },
    );
    item('agency-reply', '本院归档要求');
  }
  if (of.payouts > 0) {
    const forms = of.papers.filter((one) => one.kind === 'payout-approval-form' && one.state === 'filed').length;
    expect(forms > 0, { what: 'paper', kind: 'payout-approval-form', mend: 'draft', basis: '法发〔2017〕6号第十二条' });
  }
  if (of.closed)
    expect(
      of.papers.some((one) => CLOSING.includes(one.kind) && one.state === 'sealed'),
      { what: 'paper', kind: 'closing-notice', mend: 'draft', basis: '执行工作规定第六十四条' },
    );
  return { expected, missing };
}
