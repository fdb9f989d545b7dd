import { type Fen, yuanText } from '@duixian/kernel/money';
import type { Asset, MeasurePaper, PropertyCase } from './property-case.ts';

/** 裁定书底稿 · What the register knows for the ruling; the drafter reads and changes it before it is kept. A paper is Chinese on any screen. */
export function rulingFor(file: PropertyCase, asset: Asset, amount: Fen | null): MeasurePaper {
  const name = nameOf(file, asset);
  const where = asset.kind === 'deposit' ? `在${asset.agencyZh}（${asset.label}）的存款` : `名下的${asset.label}`;
  const limit = amount === null ? '' : `，限额人民币${yuanText(amount)}元`;
  const act = asset.kind === 'deposit' ? '冻结、划拨' : '查封';
  return {
    kind: 'freeze-deduct-ruling',
    party: asset.party,
    entries: {
      'measure.finding': `被执行人${name}${where.startsWith('在') ? where.replace('的存款', '有存款') : `名下有${asset.label}`}`,
      'measure.text': `${act}被执行人${name}${where}${limit}。`,
    },
  };
}

/** 协助通知书底稿 · The same for the notice to the bank. */
export function noticeFor(
  file: PropertyCase,
  asset: Asset,
  of: { readonly act: 'freeze' | 'deduct'; readonly amount: Fen | null },
): MeasurePaper {
  const name = nameOf(file, asset);
  const freezing = of.act === 'freeze';
  return {
    kind: freezing ? 'freeze-assistance-notice' : 'deduct-assistance-notice',
    party: asset.party,
    entries: {
      'measure.bank': asset.agencyZh,
      'measure.request': freezing ? `冻结被执行人${name}的下列存款。` : `将被执行人${name}的下列存款扣划至本院案款账户。`,
      'measure.account': accountOf(asset),
      'measure.amount': of.amount === null ? '' : yuanText(of.amount),
      'measure.lines': freezing ? '冻结期限：一年' : `收款账号：${file.accountNumber}`,
    },
  };
}

function nameOf(file: PropertyCase, asset: Asset): string {
  return file.parties.find((party) => party.partyId === asset.party)?.name ?? '';
}

function accountOf(asset: Asset): string {
  const { accountNumber } = asset.facts;
  return typeof accountNumber === 'string' ? accountNumber : asset.label;
}
