import type { MoneyRefusal } from '@duixian/cases/rules/money-first';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type Approval, type ApprovalStep, openStep } from './approval.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { DocumentTemplate } from './document-template.ts';
import type { FactName } from './facts.ts';
import type { MergeRefusal } from './merge.ts';

/**
 * 文书状态 · drafted → sealing → sealed; a form goes from drafted to filed; a draft may be discarded.
 * Nothing leads away from sealed, filed or discarded: a paper that exists is not changed, a wrong one is answered by another.
 */
export const DOCUMENT_STATES = ['drafted', 'sealing', 'sealed', 'filed', 'discarded'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export type DraftRefusal =
  | MergeRefusal
  | { readonly kind: 'not-found' }
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'not-at-this-stage'; readonly stage: string; readonly document: DocumentKind }
  | { readonly kind: 'receiver-would-refuse'; readonly zh: readonly string[]; readonly en: readonly string[] }
  | { readonly kind: 'addressee-needed'; readonly document: DocumentKind }
  | { readonly kind: 'not-addressee'; readonly document: DocumentKind }
  | { readonly kind: 'already-drafted'; readonly document: DocumentKind; readonly existing: string }
  | { readonly kind: 'glyph-missing'; readonly characters: readonly string[] }
  | { readonly kind: 'fact-not-asked'; readonly fact: FactName; readonly document: DocumentKind };

export type SealRefusal =
  | MoneyRefusal
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-a-draft'; readonly state: DocumentState }
  | { readonly kind: 'drafter-may-not-seal' }
  | { readonly kind: 'not-approved'; readonly step: ApprovalStep }
  | { readonly kind: 'carries-no-seal'; readonly document: DocumentKind };

export type DiscardRefusal = { readonly kind: 'not-found' } | { readonly kind: 'not-a-draft'; readonly state: DocumentState };

const ROLE_OF = { debtor: 'debtor', creditor: 'applicant' } as const;

/** Whom a paper may be drafted for: a notice to a debtor needs the debtor, a paper to all parties or to an agency none. */
export function checkAddressee(
  template: DocumentTemplate,
  addressee: { readonly role: string } | undefined,
): Result<undefined, DraftRefusal> {
  if (template.addressee !== 'debtor' && template.addressee !== 'creditor') return ok(undefined);
  if (addressee === undefined) return refuse({ kind: 'addressee-needed', document: template.kind });
  return addressee.role === ROLE_OF[template.addressee] ? ok(undefined) : refuse({ kind: 'not-addressee', document: template.kind });
}

/** 何时可制 · Each kind has its stages; a closed case gets only what follows a case. */
export function checkStage(
  template: DocumentTemplate,
  of: { readonly state: string; readonly stage: string },
): Result<undefined, DraftRefusal> {
  const stage = of.state === 'closed' ? 'closed' : of.stage;
  if (template.stages.includes(stage)) return ok(undefined);
  return refuse(stage === 'closed' ? { kind: 'case-closed' } : { kind: 'not-at-this-stage', stage, document: template.kind });
}

/**
 * 用印 · Whoever drafted a paper does not seal it, whatever rights they hold; the seal falls on exactly what was drafted.
 * The office's own rule (two persons, logged), after 法〔2021〕322号 on permissions and traces.
 */
export function maySeal(
  template: DocumentTemplate,
  document: { readonly state: DocumentState; readonly draftedBy: string; readonly approvals: readonly Approval[] },
  sealer: string,
): Result<undefined, SealRefusal> {
  if (template.seal === 'none') return refuse({ kind: 'carries-no-seal', document: template.kind });
  if (document.state !== 'drafted') return refuse({ kind: 'not-a-draft', state: document.state });
  const step = openStep(template.approval, document.approvals);
  if (step !== undefined) return refuse({ kind: 'not-approved', step });
  if (document.draftedBy === sealer) return refuse({ kind: 'drafter-may-not-seal' });
  return ok(undefined);
}

export function mayDiscard(document: { readonly state: DocumentState }): Result<undefined, DiscardRefusal> {
  return document.state === 'drafted' ? ok(undefined) : refuse({ kind: 'not-a-draft', state: document.state });
}
