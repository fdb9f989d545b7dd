import { must } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, yuanText } from '@duixian/kernel/money';
import type { AssetKind } from './asset-kind.ts';

/** A paper to be drafted elsewhere: its kind, and the facts the register has for it. */
export interface AskedPaper {
  readonly kind: 'renew-control-ruling' | 'renew-assistance-notice';
  readonly facts: { readonly [fact: string]: PrintedFact };
}

export type PrintedFact = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'day'; readonly on: string };

/** A hold that is to go on, as its papers name it. */
export interface HoldToRenew {
  readonly kind: AssetKind;
  readonly agencyZh: string;
  readonly label: string;
  /** As the agency named the thing. */
  readonly facts: { readonly [name: string]: unknown };
  /** The sum for money; null for a thing held whole. */
  readonly amount: Fen | null;
  readonly earlierRuling: string;
  readonly from: LegalDay;
  readonly until: LegalDay;
}

/** 续行裁定 · The ruling that a hold goes on (民诉解释第四百八十五条). */
export function renewalRuling(of: HoldToRenew): AskedPaper {
  return {
    kind: 'renew-control-ruling',
    facts: { 'asset.earlier-ruling': text(of.earlierRuling), 'asset.description': text(describedThing(of)), ...days(of) },
  };
}

/** 续行协助通知 · The notice to whoever keeps the books, resting on the ruling just sealed. */
export function renewalNotice(of: HoldToRenew, rulingNumber: string): AskedPaper {
  return {
    kind: 'renew-assistance-notice',
    facts: {
      'agency.name': text(of.agencyZh),
      'agency.act': text(`${held(of.kind) ? '续行冻结' : '续行查封'}，原顺位不变`),
      'asset.description': text(describedThing(of)),
      'ruling.number': text(rulingNumber),
      ...days(of),
    },
  };
}

/** 财产描述 · With the number the receiver acts on: account, title or plate. */
export function describedThing(of: Pick<HoldToRenew, 'kind' | 'agencyZh' | 'label' | 'facts' | 'amount'>): string {
  const say = (name: string) => {
    const value = of.facts[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const limit = of.amount === null ? '' : `，限额人民币${yuanText(of.amount)}元`;
  switch (of.kind) {
    case 'deposit':
      return `${of.agencyZh}${say('accountNumber')}账户内的存款${limit}`;
    case 'housing-fund':
      return `${of.agencyZh}${say('accountNumber')}账户内的住房公积金${limit}`;
    case 'real-estate':
      return `位于${say('address')}的不动产（${titleNumber(say('certificateNumber'), say('unitNumber'))}）`;
    case 'vehicle':
      return `号牌为${say('plate')}的${say('model') || '车辆'}`;
    case 'equity':
      return `${say('company')}${share(of.facts.shareBasisPoints)}的股权`;
    case 'securities':
      return `${say('accountNumber')}证券账户内的${say('security')}${say('quantity')}股`;
    case 'movable':
      return `存放于${say('address')}的${of.label}（${say('quantity')}${say('unit')}）`;
    case 'claim':
      return `被执行人对${say('thirdDebtor')}享有的债权${limit}`;
    case 'crop':
      return `位于${say('address')}的${say('crop')}（${say('area')}）`;
    case 'intellectual-property':
      return `${of.label}${say('registrationNumber') === '' ? '' : `（登记号${say('registrationNumber')}）`}`;
  }
}

/** Some titles carry their word already. */
function titleNumber(certificate: string, unit: string): string {
  if (certificate === '') return `不动产单元第${unit}号`;
  return /第.*号/u.test(certificate) ? certificate : `不动产权证第${certificate}号`;
}

function share(basisPoints: unknown): string {
  return typeof basisPoints === 'number' ? `${(basisPoints / 100).toFixed(2)}%` : '';
}

/** 冻结 for accounts, claims, equity, securities and other rights; 查封 for land, crops, vehicles and other movables. */
function held(kind: AssetKind): boolean {
  return kind !== 'real-estate' && kind !== 'vehicle' && kind !== 'movable' && kind !== 'crop';
}

function days({ from, until }: HoldToRenew): { readonly [fact: string]: PrintedFact } {
  return { 'asset.from': { kind: 'day', on: from.toString() }, 'asset.until': { kind: 'day', on: until.toString() } };
}

function text(words: string): PrintedFact {
  return { kind: 'text', text: must(words.trim() === '' ? undefined : words, 'a paper prints no empty words') };
}
