import { type Fen, yuanText } from '@duixian/kernel/money';
import { type Asset, isFrozen, type MeasurePaper, type PropertyCase } from './property-case.ts';

/** 裁定书底稿 · What the register knows for the ruling; the drafter reads and changes it before it is kept. A paper is Chinese on any screen. */
export function rulingFor(file: PropertyCase, asset: Asset, amount: Fen | null): MeasurePaper {
  const name = nameOf(file, asset);
  if (!asset.inMoney)
    return {
      kind: 'freeze-deduct-ruling',
      party: asset.party,
      entries: {
        'measure.finding': `被执行人${name}名下有${asset.label}`,
        'measure.text': `${isFrozen(asset) ? '冻结' : '查封'}被执行人${name}名下的${asset.label}。`,
      },
    };
  const limit = amount === null ? '' : `，限额人民币${yuanText(amount)}元`;
  if (asset.kind === 'claim') {
    const third = typeof asset.facts.thirdDebtor === 'string' ? asset.facts.thirdDebtor : asset.label;
    return {
      kind: 'freeze-deduct-ruling',
      party: asset.party,
      entries: {
        'measure.finding': `被执行人${name}对${third}享有债权`,
        'measure.text': `冻结被执行人${name}对${third}享有的债权${limit}。`,
      },
    };
  }
  const account = `${branchOf(asset)}账户${accountOf(asset)}`;
  return {
    kind: 'freeze-deduct-ruling',
    party: asset.party,
    entries: {
      'measure.finding': `被执行人${name}在${account}有存款`,
      'measure.text': `冻结、划拨被执行人${name}在${account}的存款${limit}。`,
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

function branchOf(asset: Asset): string {
  const { branch } = asset.facts;
  return typeof branch === 'string' && branch !== '' ? branch : asset.agencyZh;
}
