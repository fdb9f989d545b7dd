import type { enterThing } from '@duixian/assets/hand-contract';
import type { HandKind } from '@duixian/assets/rules/asset-kind';
import { CLAIM_NATURES, MOVABLE_NATURES, RIGHT_NATURES, RIGHTS } from '@duixian/assets/rules/hand-thing';
import type { Asked } from '@duixian/contract/endpoint';
import { dayFromText } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';

type Details = Asked<typeof enterThing>['body']['details'];

/** As it is typed: every field as text, but for the count. */
export interface ThingTyped {
  readonly kind: HandKind;
  readonly nature?: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly address?: string;
  readonly serialNumber?: string;
  readonly thirdDebtor?: string;
  readonly creditCode?: string;
  readonly amount?: string;
  readonly dueOn?: string;
  readonly ground?: string;
  readonly contractNumber?: string;
  readonly titleNumber?: string;
  readonly crop?: string;
  readonly area?: string;
  readonly ripeOn?: string;
  readonly right?: string;
  readonly registrationNumber?: string;
  readonly validUntil?: string;
}

type Name = Exclude<keyof ThingTyped, 'kind'>;
type Field = {
  readonly name: Name;
  readonly as: 'words' | 'day' | 'money' | 'count' | 'nature' | 'right';
  readonly must: boolean;
  readonly most: number;
};

export const NATURES = {
  movable: MOVABLE_NATURES,
  claim: CLAIM_NATURES,
  crop: ['ordinary'],
  'intellectual-property': RIGHT_NATURES,
} as const satisfies Record<HandKind, readonly string[]>;

/** 各种财产的栏目 · What is asked of each kind, in the order it is asked. */
export const FIELDS: Readonly<Record<HandKind, readonly Field[]>> = {
  movable: [
    nature(),
    { name: 'quantity', as: 'count', must: true, most: 7 },
    text('unit', 20),
    text('address', 120),
    text('serialNumber', 80, false),
  ],
  claim: [
    nature(),
    text('thirdDebtor', 120),
    text('creditCode', 40, false),
    { name: 'amount', as: 'money', must: true, most: 20 },
    on('dueOn'),
    text('ground', 300),
    text('contractNumber', 80, false),
    text('titleNumber', 80, false),
  ],
  crop: [text('crop', 60), text('area', 40), text('address', 120), on('ripeOn')],
  'intellectual-property': [
    nature(),
    { name: 'right', as: 'right', must: true, most: 20 },
    text('registrationNumber', 80, false),
    on('validUntil'),
  ],
};

/** 所填转为登记内容 · Nothing where a field the form requires is not there. */
export function detailsFrom(of: ThingTyped): Details | undefined {
  const maybe = (words: string | undefined) => words?.trim() || null;
  const dayOr = (words: string | undefined) => dayFromText(words ?? '') ?? null;
  const { address = '', unit = '', quantity = 1 } = of;
  switch (of.kind) {
    case 'movable': {
      const known = MOVABLE_NATURES.find((one) => one === of.nature);
      return known && { kind: 'movable', nature: known, quantity, unit, address, serialNumber: maybe(of.serialNumber) };
    }
    case 'claim': {
      const known = CLAIM_NATURES.find((one) => one === of.nature);
      const amount = fenFromYuan(of.amount ?? '');
      if (known === undefined || !amount.ok) return undefined;
      const { thirdDebtor = '', ground = '' } = of;
      const numbers = {
        creditCode: maybe(of.creditCode),
        contractNumber: maybe(of.contractNumber),
        titleNumber: maybe(of.titleNumber),
      };
      return { kind: 'claim', nature: known, thirdDebtor, ground, amount: amount.value, dueOn: dayOr(of.dueOn), ...numbers };
    }
    case 'crop':
      return { kind: 'crop', crop: of.crop ?? '', area: of.area ?? '', address, ripeOn: dayOr(of.ripeOn) };
    case 'intellectual-property': {
      const known = RIGHT_NATURES.find((one) => one === of.nature);
      const right = RIGHTS.find((one) => one === of.right);
      if (known === undefined || right === undefined) return undefined;
      const registrationNumber = maybe(of.registrationNumber);
      return { kind: 'intellectual-property', nature: known, right, registrationNumber, validUntil: dayOr(of.validUntil) };
    }
  }
}

function text(name: Name, most: number, must = true): Field {
  return { name, as: 'words', must, most };
}

function on(name: Name): Field {
  return { name, as: 'day', must: false, most: 10 };
}

function nature(): Field {
  return { name: 'nature', as: 'nature', must: true, most: 40 };
}
