import type { Subject } from '@duixian/agencies/adapter';
import { bankChecks } from '@duixian/agencies/check/bank-checks';
import { courtBankChecks } from '@duixian/agencies/check/court-bank-checks';
import { registerChecks } from '@duixian/agencies/check/register-checks';
import { contractSuite } from '@duixian/agencies/contract-suite';
import type { FoundAsset } from '@duixian/agencies/found-property';
import { must } from '@duixian/kernel/assert';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { agencyByCode, BANK, COURT_BANK } from './city.ts';
import { NO_JOURNAL } from './journal.ts';
import { agenciesServer } from './server.ts';
import { openSimulator } from './simulator.ts';

const owner: Subject = { name: '陈合同', idType: 'resident-id', idNumber: '11010519491231002X', role: 'debtor' };
const stranger: Subject = { name: '无财产', idType: 'resident-id', idNumber: '110105194912310038', role: 'debtor' };
const today = legalDayAt(instantFromUnixMs(Date.now()));
const servers: FastifyInstance[] = [];

/** The clerks of slow offices work sixty times as fast here: their manners are tested, not their pace. */
const begun = Date.now();
const quick = () => begun + (Date.now() - begun) * 60;

async function start() {
  const simulator = openSimulator(() => NO_JOURNAL, quick);
  const server = agenciesServer(simulator, { thinking: false });
  servers.push(server);
  return { simulator, url: await server.listen({ port: 0, host: '127.0.0.1' }) };
}

afterAll(() => Promise.all(servers.map((server) => server.close())));

const bank = async () => {
  const { simulator, url } = await start();
  const accountNumber = '6299990000000000001';
  simulator.setProperty({
    type: 'property-set',
    agency: BANK.code,
    ...owner,
    assets: [
      {
        kind: 'deposit',
        assetId: accountNumber,
        accountNumber,
        accountName: owner.name,
        branch: '衡江银行营业部',
        balance: fen(150_000n),
        available: fen(150_000n),
        frozen: fen(0n),
        nature: 'ordinary',
        holds: [],
        valueOn: today,
      },
    ],
  });
  simulator.setProperty({ type: 'property-set', agency: BANK.code, ...stranger, assets: [] });
  return {
    baseUrl: url + BANK.path,
    today,
    owner,
    accountId: accountNumber,
    stranger,
    payTo: { accountName: '衡江市临水区人民法院案款专户', accountNumber: 'CT-ZH-9003', bank: COURT_BANK.name },
  };
};
contractSuite('simulated bank', bank, bankChecks);

const base = { assetId: 'RT-1', holds: [], valueOn: today };
const money = { balance: fen(150_000n), available: fen(150_000n), frozen: fen(0n) };
const REGISTERED: readonly (readonly [code: string, mostYears: number, asset: FoundAsset])[] = [
  [
    'real-estate-hengjiang',
    3,
    {
      ...base,
      kind: 'real-estate',
      certificateNumber: '衡（2020）衡江市不动产权第0000001号',
      unitNumber: 'RT-1',
      address: '衡江市临水区临江路1号',
      areaSquareCentimetres: 900_000,
      use: '成套住宅',
      share: { numerator: 1, denominator: 1 },
      mortgages: [],
    },
  ],
  [
    'vehicle-hengjiang',
    2,
    { ...base, kind: 'vehicle', plate: '衡A00001', model: '小型轿车', vin: 'RT-1', registeredOn: today, mortgages: [] },
  ],
  [
    'market-hengjiang',
    3,
    {
      ...base,
      kind: 'equity',
      company: '衡江测试有限公司',
      creditCode: '914399000000000001',
      subscribed: fen(1_000_000n),
      paidUp: fen(0n),
      shareBasisPoints: 3_000,
      mortgages: [],
    },
  ],
  [
    'securities-depository',
    3,
    { ...base, kind: 'securities', accountNumber: 'RT-1', security: '测试股份', quantity: 100, marketValue: fen(500_000n), mortgages: [] },
  ],
  ['housing-fund-hengjiang', 3, { ...base, kind: 'housing-fund', accountNumber: 'RT-1', employer: '测试单位', ...money }],
];

for (const [code, mostYears, asset] of REGISTERED) {
  const register = async () => {
    const { simulator, url } = await start();
    const agency = must(agencyByCode(code), code);
    simulator.setProperty({ type: 'property-set', agency: code, ...owner, assets: [asset] });
    simulator.setProperty({ type: 'property-set', agency: code, ...stranger, assets: [] });
    return { baseUrl: url + agency.path, today, kind: asset.kind, mostYears, owner, assetId: asset.assetId, stranger };
  };
  contractSuite(`simulated ${code}`, register, registerChecks);
}

const courtBank = async () => {
  const { simulator, url } = await start();
  return {
    baseUrl: url + COURT_BANK.path,
    arrive: async (subAccount: string, amount: Fen) => {
      simulator.courtBank.arrive({
        subAccount,
        amount,
        remark: '',
        payer: { name: '陈合同', accountNumber: '6299990000000000001', bank: BANK.name },
      });
    },
  };
};
contractSuite('simulated court bank', courtBank, courtBankChecks);
