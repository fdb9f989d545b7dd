import type { AuthorityRefusal } from '@duixian/agencies/rules/authority';
import type { MoneyRefusal } from '@duixian/cases/rules/money-first';
import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import type { InstructionAct, MeasureState } from './measure.ts';
import type { RulingRefusal } from './ruling-number.ts';
import type { PaperRefusal } from './sealed-paper.ts';

/** Besides what the rules themselves refuse. */
export type CommonRefusal =
  | AuthorityRefusal
  | { readonly kind: 'agency-not-connected'; readonly agency: string }
  | PaperRefusal
  | { readonly kind: 'not-found' };

/** Of an order that takes hold of something: 到款优先 is asked besides. */
export type ControlRefusal = CommonRefusal | MoneyRefusal;

export type ReleaseRefusal =
  | RulingRefusal
  | { readonly kind: 'not-running'; readonly state: MeasureState }
  | { readonly kind: 'instruction-pending'; readonly act: InstructionAct };

export type RetryRefusal =
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'instruction-not-failed'; readonly state: string }
  | { readonly kind: 'already-held' }
  | { readonly kind: 'instruction-pending'; readonly act: InstructionAct }
  | { readonly kind: 'exempt-property' }
  | { readonly kind: 'nothing-owed' }
  | { readonly kind: 'over-seizure'; readonly owed: Fen; readonly held: Fen; readonly headroom: Fen; readonly asked: Fen }
  | { readonly kind: 'not-running'; readonly state: MeasureState }
  | { readonly kind: 'hold-has-ended'; readonly printedEnd: LegalDay }
  | { readonly kind: 'above-held'; readonly held: Fen; readonly asked: Fen }
  | { readonly kind: 'above-owed'; readonly owed: Fen; readonly asked: Fen };
