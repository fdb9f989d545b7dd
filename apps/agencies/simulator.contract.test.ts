import type { Subject } from '@duixian/agencies/adapter';
import { adapterContract } from '@duixian/agencies/adapter.contract';
import { courtBankContract } from '@duixian/agencies/court-bank.contract';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { BANK, COURT_BANK } from './city.ts';
import { NO_JOURNAL } from './journal.ts';
import { agenciesServer } from './server.ts';
import { openSimulator } from './simulator.ts';

const owner: Subject = { name: '陈合同', idType: 'resident-id', idNumber: '11010519491231002X', role: 'debtor' };
const stranger: Subject = { name: '无财产', idType: 'resident-id', idNumber: '110105194912310038', role: 'debtor' };
const today = legalDayAt(instantFromUnixMs(Date.now()));
const servers: FastifyInstance[] = [];

async function start() {
  const simulator = openSimulator(() => NO_JOURNAL, Date.now);
  const server = agenciesServer(simulator, { thinking: false });
  servers.push(server);
  return { simulator, url: await server.listen({ port: 0, host: '127.0.0.1' }) };
}

afterAll(() => Promise.all(servers.map((server) => server.close())));

adapterContract('simulated bank', async () => {
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
});

courtBankContract('simulated court bank', async () => {
  const { simulator, url } = await start();
  return {
    baseUrl: url + COURT_BANK.path,
    arrive: async (subAccount, amount) => {
      simulator.courtBank.arrive({
        subAccount,
        amount,
        remark: '',
        payer: { name: '陈合同', accountNumber: '6299990000000000001', bank: BANK.name },
      });
    },
  };
});
