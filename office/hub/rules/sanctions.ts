import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';

/** 惩戒措施 · The papers that put a sanction on a debtor, and the paper that takes it off; a fine or a detention ends by itself. */
export const SANCTIONS = {
  'consumption-order': 'consumption-lift-order',
  'dishonest-list-decision': 'dishonest-delete-decision',
  'exit-ban-decision': 'exit-ban-lift-decision',
  'fine-decision': null,
  'detention-decision': null,
  'compelled-appearance-warrant': null,
} as const;
export type SanctionKind = keyof typeof SANCTIONS;
export const SANCTION_KINDS = [
  'consumption-order',
  'dishonest-list-decision',
  'exit-ban-decision',
  'fine-decision',
  'detention-decision',
  'compelled-appearance-warrant',
] as const satisfies readonly SanctionKind[];

export const SANCTION_PAPERS: readonly string[] = [...SANCTION_KINDS, ...Object.values(SANCTIONS).filter((kind) => kind !== null)];

/** A sealed paper about the debtor in one case. */
export interface SanctionPaper {
  readonly documentId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly signedOn: LegalDay;
}

export type Sanction<P extends SanctionPaper> = P & {
  readonly kind: SanctionKind;
  /** 在身、已解除、一次性 · In force until lifted; lifted; or done once. */
  readonly standing: 'in-force' | 'lifted' | 'once';
  readonly liftedOn: LegalDay | null;
};

/** 惩戒在身 · What stands is what was put on and not taken off since, in the same case: the papers say so, nothing else is kept. */
export function sanctionsOf<P extends SanctionPaper>(papers: readonly P[]): readonly Sanction<P>[] {
  return papers.flatMap((paper): readonly Sanction<P>[] => {
    const kind = SANCTION_KINDS.find((each) => each === paper.kind);
    if (kind === undefined) return [];
    const lifting = SANCTIONS[kind];
    if (lifting === null) return [{ ...paper, kind, standing: 'once', liftedOn: null }];
    const lifts = papers.filter(
      (other) => other.kind === lifting && other.caseId === paper.caseId && !isBefore(other.signedOn, paper.signedOn),
    );
    const liftedOn = lifts.reduce<LegalDay | null>(
      (first, { signedOn }) => (first === null || isBefore(signedOn, first) ? signedOn : first),
      null,
    );
    return [{ ...paper, kind, standing: liftedOn === null ? 'in-force' : 'lifted', liftedOn }];
  });
}
