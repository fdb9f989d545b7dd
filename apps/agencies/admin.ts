import { idType } from '@duixian/agencies/adapter';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import { fenFromYuan, yuanText } from '@duixian/kernel/money';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AGENCIES, agencyByCode } from './city.ts';
import { FAULT_MODES, fault, propertySet } from './entries.ts';
import { accountsOf } from './open-account.ts';
import { frontPage } from './page.ts';
import type { Simulator } from './simulator.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const account = z.object({
  name: z.string().trim().min(1).max(100),
  idType: idType.default('resident-id'),
  idNumber: z.string().trim().min(1).max(40),
  accountNumber: z.string().trim().min(1).max(40),
  yuan: z.string().max(30),
});

const transfer = z.object({
  subAccount: z.string().trim().min(1).max(40),
  yuan: z.string().max(30),
  payerName: z.string().trim().min(1).max(100),
  payerAccount: z.string().trim().max(40).default('6299990000000000000'),
  payerBank: z.string().trim().max(80).default('衡江银行'),
  remark: z.string().trim().max(200).default('履行款'),
});

/** 摆布 · For whoever sits at this machine, and nobody else: faults, a person's property, a debtor's own transfer, a look inside. */
export function adminRoutes(simulator: Simulator, nowMs: () => number) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onRequest', async (request, reply) => {
      // A page on some other site must not move money in anybody's demonstration either.
      if (!LOOPBACK.has(request.ip) || fromElsewhere(request)) await reply.status(403).send({ message: '仅限本机' });
    });
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );

    app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(frontPage(simulator.city)));

    app.get('/admin/state', async () => ({
      agencies: AGENCIES.map(({ code, name, path }) => ({ code, name, path, fault: simulator.city.faults.get(code) ?? { mode: 'none' } })),
      freezes: Array.from(simulator.city.freezes.values()).flat().length,
      lines: simulator.city.lines.length,
      balanceYuan: yuanText(simulator.city.total),
      faultModes: FAULT_MODES,
    }));

    app.put<{ Params: { code: string } }>('/admin/agencies/:code/fault', async (request, reply) => {
      const agency = agencyByCode(request.params.code);
      if (!agency) return reply.status(404).send({ message: '无此单位' });
      const wished = fault.safeParse(request.body);
      if (!wished.success) return bad(reply, wished.error);
      simulator.setFault(agency, wished.data);
      return { code: agency.code, fault: wished.data };
    });

    app.put<{ Params: { code: string; idNumber: string } }>('/admin/agencies/:code/subjects/:idNumber/property', async (request, reply) => {
      const agency = agencyByCode(request.params.code);
      if (!agency) return reply.status(404).send({ message: '无此单位' });
      const body = z.record(z.string(), z.unknown()).safeParse(request.body);
      const wished = propertySet.safeParse({ ...body.data, type: 'property-set', agency: agency.code, idNumber: request.params.idNumber });
      if (!wished.success) return bad(reply, wished.error);
      if (wished.data.assets.some((asset) => asset.kind !== agency.keeps))
        return reply.status(400).send({ message: '该单位不登记此类财产' });
      simulator.setProperty(wished.data);
      return { code: agency.code, assets: wished.data.assets.length };
    });

    app.post('/admin/bank/accounts', async (request, reply) => {
      const wished = account.safeParse(request.body);
      if (!wished.success) return bad(reply, wished.error);
      const balance = fenFromYuan(wished.data.yuan);
      if (!balance.ok || balance.value < 0n) return reply.status(400).send({ message: '余额应为非负数，最多两位小数' });
      const today = legalDayAt(instantFromUnixMs(nowMs()));
      simulator.setProperty(accountsOf(wished.data, [{ accountNumber: wished.data.accountNumber, balance: balance.value }], today));
      if (isForm(request)) return reply.redirect('/', 303);
      return { accountNumber: wished.data.accountNumber, balanceFen: balance.value.toString() };
    });

    app.post('/admin/court-bank/transfers', async (request, reply) => {
      const wished = transfer.safeParse(request.body);
      if (!wished.success) return bad(reply, wished.error);
      const amount = fenFromYuan(wished.data.yuan);
      if (!amount.ok || amount.value <= 0n) return reply.status(400).send({ message: '金额应为正数，最多两位小数' });
      const { payerName, payerAccount, payerBank, subAccount, remark } = wished.data;
      const line = simulator.courtBank.arrive({
        subAccount,
        amount: amount.value,
        remark,
        payer: { name: payerName, accountNumber: payerAccount, bank: payerBank },
      });
      if (isForm(request)) return reply.redirect('/', 303);
      return { lineNo: line.lineNo, reference: line.reference };
    });
  };
}

function isForm(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith('application/x-www-form') ?? false;
}

function fromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function bad(reply: FastifyReply, error: z.ZodError): FastifyReply {
  return reply.status(400).send({ message: z.prettifyError(error) });
}
