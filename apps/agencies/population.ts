import type { Subject } from '@duixian/agencies/adapter';
import type { FoundAsset } from '@duixian/agencies/found-property';
import { day, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { BANK, REAL_ESTATE, type SimulatedAgency, VEHICLE } from './city.ts';
import { type Dice, diceFor } from './dice.ts';

/**
 * 虚构人口 · What a person owns at one agency, told by name and number alone. Anybody may be asked about; the same
 * person always owns the same. About one in ten own nothing anywhere: those are the cases the law calls hard.
 */
export function ownedAt(agency: SimulatedAgency, subject: Subject, today: LegalDay): readonly FoundAsset[] {
  if (EVERYBODYS.has(agency.code)) return drawnAt(agency, subject, today);
  // Who has nothing with the city's own bank, registry and vehicle office has nothing further off either.
  const somebody = [BANK, REAL_ESTATE, VEHICLE].some((near) => drawnAt(near, subject, today).length > 0);
  return somebody ? drawnAt(agency, subject, today) : [];
}

const EVERYBODYS: ReadonlySet<string> = new Set([BANK.code, REAL_ESTATE.code, VEHICLE.code]);

function drawnAt(agency: SimulatedAgency, subject: Subject, today: LegalDay): readonly FoundAsset[] {
  const dice = diceFor('population', agency.code, subject.name, subject.idNumber.toUpperCase());
  switch (agency.keeps) {
    case 'deposit':
      return deposits(dice, agency, subject, today);
    case 'real-estate':
      return homes(dice, today);
    case 'vehicle':
      return vehicles(dice, today);
    case 'equity':
      return equities(dice, today);
    case 'securities':
      return securities(dice, today);
    case 'housing-fund':
      return housingFund(dice, subject, today);
    case 'case-money':
      return [];
  }
}

function deposits(dice: Dice, agency: SimulatedAgency, subject: Subject, today: LegalDay): readonly FoundAsset[] {
  const company = subject.idType === 'credit-code';
  const main = agency.code === BANK.code;
  // One person in fourteen has an account at any one of the others, and it is a smaller one.
  if (!dice.chance(main ? 0.78 : 0.07)) return [];
  const count = dice.chance(0.3) ? 2 : 1;
  return Array.from({ length: count }, () => {
    const accountNumber = company ? `8899${dice.digits(15)}` : withLuhn(`629999${dice.digits(12)}`);
    const balance = fen(BigInt(Math.floor(10 ** (3.2 + (main ? 4.3 : 3.2) * dice.next()) * (company ? 6 : 1))));
    const nature = !company && dice.chance(0.15) ? (dice.chance(0.75) ? 'wages' : 'social-aid') : 'ordinary';
    const earlier = dice.chance(0.08) ? [otherHold(dice, today, fen((balance * BigInt(dice.between(30, 140))) / 100n))] : [];
    return {
      kind: 'deposit',
      assetId: accountNumber,
      accountNumber,
      accountName: subject.name,
      branch: agency.path.startsWith('/pay/')
        ? `${agency.name}零钱账户`
        : `${agency.name}${dice.pick(['临水支行', '云麓支行', '石渡支行', '营业部'])}`,
      balance,
      available: balance,
      frozen: fen(0n),
      nature,
      holds: earlier,
      valueOn: today,
    } satisfies FoundAsset;
  });
}

function homes(dice: Dice, today: LegalDay): readonly FoundAsset[] {
  if (!dice.chance(0.3)) return [];
  const count = dice.chance(0.15) ? 2 : 1;
  return Array.from({ length: count }, () => {
    const year = dice.between(2017, 2025);
    const certificate = `衡（${year}）衡江市不动产权第${dice.digits(7)}号`;
    const unitNumber = `4399${dice.digits(8)}GB${dice.digits(5)}F${dice.digits(8)}`;
    return {
      kind: 'real-estate',
      assetId: unitNumber,
      certificateNumber: certificate,
      unitNumber,
      address: `衡江市${dice.pick(['临水区', '云麓区', '石渡区', '栖霞区'])}${dice.pick(['临江路', '学府街', '槐荫巷', '新桥大道'])}${dice.between(1, 288)}号${dice.between(1, 28)}栋${dice.between(101, 3304)}室`,
      areaSquareCentimetres: dice.between(480_000, 1_680_000),
      use: dice.chance(0.88) ? '成套住宅' : '商业服务',
      share: dice.chance(0.35) ? { numerator: 1, denominator: 2 } : { numerator: 1, denominator: 1 },
      mortgages: dice.chance(0.45) ? [{ holder: '衡江银行', amount: fen(BigInt(dice.between(200_000, 1_500_000)) * 100n) }] : [],
      holds: dice.chance(0.15) ? [otherHold(dice, today, null)] : [],
      valueOn: today,
    } satisfies FoundAsset;
  });
}

function vehicles(dice: Dice, today: LegalDay): readonly FoundAsset[] {
  if (!dice.chance(0.35)) return [];
  const plate = `衡${dice.pick(['A', 'B', 'C'])}${dice.digits(5)}`;
  const vin = `LHZ${dice.digits(14)}`;
  return [
    {
      kind: 'vehicle',
      assetId: vin,
      plate,
      model: dice.pick(['小型轿车', '小型普通客车', '轻型货车', '小型新能源汽车']),
      vin,
      registeredOn: plusDays(day('2014-03-01'), dice.between(0, 4200)),
      mortgages: dice.chance(0.2) ? [{ holder: '衡江汽车金融', amount: fen(BigInt(dice.between(20_000, 150_000)) * 100n) }] : [],
      holds: dice.chance(0.1) ? [otherHold(dice, today, null)] : [],
      valueOn: today,
    },
  ];
}

function equities(dice: Dice, today: LegalDay): readonly FoundAsset[] {
  if (!dice.chance(0.06)) return [];
  const subscribed = fen(BigInt(dice.between(10, 500)) * 1_000_000n);
  const creditCode = `9143${dice.digits(14)}`;
  return [
    {
      kind: 'equity',
      assetId: creditCode,
      company: `衡江${dice.pick(['沐云', '临川', '泽岭', '石渡'])}${dice.pick(['商贸', '建材', '机电', '食品'])}有限公司`,
      creditCode,
      subscribed,
      paidUp: fen((subscribed * BigInt(dice.between(0, 100))) / 100n),
      shareBasisPoints: dice.between(500, 10_000),
      mortgages: dice.chance(0.1) ? [{ holder: '衡江银行', amount: subscribed }] : [],
      holds: dice.chance(0.15) ? [otherHold(dice, today, null)] : [],
      valueOn: today,
    },
  ];
}

function securities(dice: Dice, today: LegalDay): readonly FoundAsset[] {
  if (!dice.chance(0.05)) return [];
  const accountNumber = `HL${dice.digits(8)}`;
  const quantity = dice.between(1, 200) * 100;
  return [
    {
      kind: 'securities',
      assetId: accountNumber,
      accountNumber,
      security: `${dice.pick(['衡岭电气', '川泽农科', '北渚港口'])}（模拟 ${dice.digits(6)}）`,
      quantity,
      marketValue: fen(BigInt(quantity) * BigInt(dice.between(200, 6_000))),
      mortgages: [],
      holds: [],
      valueOn: today,
    },
  ];
}

function housingFund(dice: Dice, subject: Subject, today: LegalDay): readonly FoundAsset[] {
  if (subject.idType === 'credit-code' || !dice.chance(0.18)) return [];
  const accountNumber = `GJJ${dice.digits(9)}`;
  const balance = fen(BigInt(dice.between(800, 120_000)) * 100n);
  return [
    {
      kind: 'housing-fund',
      assetId: accountNumber,
      accountNumber,
      employer: `衡江${dice.pick(['沐阳', '临水', '云麓'])}${dice.pick(['机电', '物业', '物流'])}有限公司`,
      balance,
      available: balance,
      frozen: fen(0n),
      holds: [],
      valueOn: today,
    },
  ];
}

/** Another court was earlier. Its term is far from its end, so the rank is real for as long as a demo lasts. */
function otherHold(dice: Dice, today: LegalDay, amount: Fen | null) {
  return {
    rank: 1,
    court: `衡${dice.pick(['岭', '浦', '泽'])}市人民法院`,
    caseNumber: `（${today.year}）衡0${dice.between(201, 299)}执${dice.between(10, 4999)}号`,
    amount,
    until: plusDays(day(`${today.year + 1}-01-01`), dice.between(0, 300)),
  };
}

/** Personal cards carry the check digit of ISO/IEC 7812. The first six digits belong to no bank. */
function withLuhn(digits: string): string {
  let sum = 0;
  for (const [i, digit] of Array.from(digits).reverse().entries()) {
    const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
