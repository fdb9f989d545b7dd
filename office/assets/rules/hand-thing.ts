import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { exemptionOf } from './exempt-property.ts';

/** 动产用途 · What the law asks of a thing seized on the spot; the names are the rules of 查扣冻规定第三条. */
export const MOVABLE_NATURES = [
  'ordinary',
  'household-goods',
  'schooling',
  'aids-for-the-disabled',
  'honours',
  'treaty',
  'other-law',
] as const;
/** 到期债权: money somebody lives on is looked at by two; what a text keeps free is left alone. */
export const CLAIM_NATURES = ['ordinary', 'living-costs', 'other-law'] as const;
/** 知识产权: what has not been made public is left alone. */
export const RIGHT_NATURES = ['ordinary', 'unpublished-work'] as const;
export const RIGHTS = ['patent', 'trademark', 'copyright', 'software'] as const;

/** 线下财产 · What is written down of a thing, by its kind. */
export type HandDetails =
  | {
      readonly kind: 'movable';
      readonly nature: (typeof MOVABLE_NATURES)[number];
      readonly quantity: number;
      readonly unit: string;
      /** 存放地点. */
      readonly address: string;
      readonly serialNumber: string | null;
    }
  | {
      readonly kind: 'claim';
      readonly nature: (typeof CLAIM_NATURES)[number];
      /** 次债务人. */
      readonly thirdDebtor: string;
      readonly creditCode: string | null;
      readonly amount: Fen;
      /** Nothing while nobody knows; a claim that is not due is frozen and not yet performed. */
      readonly dueOn: LegalDay | null;
      /** 债权依据: contract, judgment, statement of account. */
      readonly ground: string;
      readonly contractNumber: string | null;
      /** 确定该债权的生效法律文书案号; nothing where none has settled it. */
      readonly titleNumber: string | null;
    }
  | { readonly kind: 'crop'; readonly crop: string; readonly area: string; readonly address: string; readonly ripeOn: LegalDay | null }
  | {
      readonly kind: 'intellectual-property';
      readonly nature: (typeof RIGHT_NATURES)[number];
      readonly right: (typeof RIGHTS)[number];
      readonly registrationNumber: string | null;
      readonly validUntil: LegalDay | null;
    };

export interface HandThing {
  readonly label: string;
  /** 保管人、登记机关: who has it or keeps its register, and is told. */
  readonly holder: string;
  /** What an officer takes it to be worth; a claim is worth its sum. */
  readonly value: Fen | null;
  readonly foundOn: LegalDay;
  readonly details: HandDetails;
}

export type HandThingRefusal =
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'not-a-debtor' }
  | { readonly kind: 'found-after-today'; readonly on: LegalDay }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'deposit-values-itself' }
  | { readonly kind: 'third-debtor-is-the-debtor' }
  | { readonly kind: 'right-over'; readonly validUntil: LegalDay }
  | { readonly kind: 'already-in-register' };

/** 线下登记 · Whether a thing an officer found enters the register, and whether the law keeps it from enforcement (查扣冻规定第三条). */
export function mayEnterThing(
  thing: HandThing,
  at: {
    readonly today: LegalDay;
    readonly caseOpen: boolean;
    readonly ownerName: string | null;
    readonly known: boolean;
  },
): Result<{ readonly exempt: boolean }, HandThingRefusal> {
  const { details, value } = thing;
  if (!at.caseOpen) return refuse({ kind: 'case-closed' });
  if (at.ownerName === null) return refuse({ kind: 'not-a-debtor' });
  if (isBefore(at.today, thing.foundOn)) return refuse({ kind: 'found-after-today', on: thing.foundOn });
  if (value !== null && value <= 0n) return refuse({ kind: 'amount-not-positive', amount: value });
  if (details.kind === 'claim') {
    if (details.amount <= 0n) return refuse({ kind: 'amount-not-positive', amount: details.amount });
    if (value !== null) return refuse({ kind: 'deposit-values-itself' });
    if (details.thirdDebtor.trim() === at.ownerName) return refuse({ kind: 'third-debtor-is-the-debtor' });
  }
  if (details.kind === 'intellectual-property' && details.validUntil !== null && isBefore(details.validUntil, at.today)) {
    return refuse({ kind: 'right-over', validUntil: details.validUntil });
  }
  if (at.known) return refuse({ kind: 'already-in-register' });
  const nature = 'nature' in details ? details.nature : null;
  return ok({ exempt: exemptionOf({ kind: details.kind, nature, use: null })?.handsOff ?? false });
}

/** 识别号 · By what the same thing is known again; nothing where it carries no number. */
export function numberOfThing(details: HandDetails): string | null {
  switch (details.kind) {
    case 'movable':
      return details.serialNumber;
    case 'claim':
      return details.contractNumber === null ? null : `${details.thirdDebtor.trim()} ${details.contractNumber}`;
    case 'crop':
      return null;
    case 'intellectual-property':
      return details.registrationNumber;
  }
}

/** 受送达人 · Who is told: the agency, or of a thing no agency keeps whoever has it. */
export function toldOf(asset: { readonly agencyZh: string; readonly facts: unknown }): string {
  const holder: unknown = typeof asset.facts === 'object' && asset.facts !== null ? Reflect.get(asset.facts, 'holder') : undefined;
  return typeof holder === 'string' ? holder : asset.agencyZh;
}
