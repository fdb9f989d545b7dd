import { type About, ADAPTER_VERSION } from '@duixian/agencies/adapter';
import { contentDigest, rawMessage } from '@duixian/agencies/client';
import { paymentOrder, paymentState, statementPage } from '@duixian/agencies/court-bank';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { adminRoutes } from './admin.ts';
import { COURT_BANK, REGISTERS, type SimulatedAgency } from './city.ts';
import { faultDice, type Spoiling } from './faults.ts';
import type { ActName, Answer, Json, Simulator } from './simulator.ts';
import { smsProvider } from './sms-provider.ts';

const ACTS = ['query', 'freeze', 'unfreeze', 'deduct'] as const satisfies readonly ActName[];

/** 模拟单位的门 · Every agency under its own path of one port; `/admin` and the front page for whoever sits at this machine. */
export function agenciesServer(simulator: Simulator, patience: { readonly thinking: boolean }): FastifyInstance {
  const app = fastify({ logger: false, bodyLimit: 32_000_000, forceCloseConnections: true });
  const spoil = faultDice(simulator);

  async function serve(
    agency: SimulatedAgency,
    reply: FastifyReply,
    answer: () => Answer,
    call: 'act' | 'receipt' = 'act',
  ): Promise<FastifyReply> {
    if (patience.thinking) await pause(agency.thinkMs);
    const spoiling = spoil(agency, call);
    if (spoiling.kind === 'server-error') return reply.status(503).send({ message: '系统繁忙' });
    return send(reply, answer(), spoiling);
  }

  for (const agency of REGISTERS) {
    const offers = agency.keeps === 'deposit' ? ACTS : ACTS.filter((act) => act !== 'deduct');
    app.get(`${agency.path}/about`, async () => aboutOf(agency, offers));
    for (const act of offers) {
      app.post(`${agency.path}/${act}`, (request, reply) => serve(agency, reply, () => simulator.ask(agency, act, request.body)));
    }
    app.get<{ Params: { requestNo: string } }>(`${agency.path}/receipts/:requestNo`, (request, reply) =>
      serve(agency, reply, () => simulator.receipt(agency, request.params.requestNo), 'receipt'),
    );
  }

  app.get(`${COURT_BANK.path}/about`, async () => aboutOf(COURT_BANK, ['statement', 'pay']));
  app.get(`${COURT_BANK.path}/statement`, (request, reply) => serve(COURT_BANK, reply, () => statement(simulator, request)));
  app.post(`${COURT_BANK.path}/payments`, (request, reply) => serve(COURT_BANK, reply, () => pay(simulator, request)));
  app.get<{ Params: { orderNo: string } }>(`${COURT_BANK.path}/payments/:orderNo`, (request, reply) =>
    serve(COURT_BANK, reply, () => ({ kind: 'answer', body: wire(paymentState, simulator.courtBank.payment(request.params.orderNo)) })),
  );

  app.post('/sms', smsProvider());

  app.get('/healthz', async () => ({ ok: true }));
  void app.register(adminRoutes(simulator, simulator.nowMs));
  return app;
}

async function send(reply: FastifyReply, answer: Answer, spoiling: Spoiling): Promise<FastifyReply> {
  if (answer.kind === 'bad-request') return reply.status(400).send({ message: answer.detail });
  if (spoiling.kind === 'hold') await pause(spoiling.ms);
  // The line stays open until the caller gives up.
  if (spoiling.kind === 'never') return reply.hijack();
  const body = spoiling.kind === 'rewrite' ? spoiling.rewrite(answer.body) : answer.body;
  const text = JSON.stringify(body);
  const bytes = new TextEncoder().encode(spoiling.kind === 'garble' ? `${text.slice(0, text.length / 2)}\u0000<html>` : text);
  return reply
    .type('application/json')
    .header('content-digest', contentDigest(rawMessage(bytes)))
    .send(Buffer.from(bytes));
}

const range = z.object({ after: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1000).default(200) });

function statement(simulator: Simulator, request: FastifyRequest): Answer {
  const asked = range.safeParse(request.query);
  if (!asked.success) return { kind: 'bad-request', detail: z.prettifyError(asked.error) };
  return { kind: 'answer', body: wire(statementPage, simulator.courtBank.statement(asked.data.after, asked.data.limit)) };
}

function pay(simulator: Simulator, request: FastifyRequest): Answer {
  const order = paymentOrder.safeParse(request.body);
  if (!order.success) return { kind: 'bad-request', detail: z.prettifyError(order.error) };
  return { kind: 'answer', body: wire(paymentState, simulator.courtBank.pay(order.data)) };
}

function wire<S extends z.ZodType>(schema: S, value: z.output<S>): Json {
  return z.json().parse(z.encode(schema, value));
}

function aboutOf(agency: SimulatedAgency, offers: readonly About['acts'][number][]): About {
  return { code: agency.code, name: agency.name, version: ADAPTER_VERSION, acts: [...offers] };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
