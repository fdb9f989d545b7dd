import { z } from 'zod';
import {
  ADAPTER_VERSION,
  about,
  deductReply,
  deductRequest,
  freezeReply,
  freezeRequest,
  queryReply,
  queryRequest,
  unfreezeReply,
  unfreezeRequest,
} from './adapter.ts';
import { paymentOrder, paymentState, statementPage } from './court-bank.ts';

const ACTS = {
  query: { summary: '查询 · What a debtor of a case owns here', request: queryRequest, reply: queryReply },
  freeze: { summary: '查封、冻结、续行 · Hold, or continue a hold', request: freezeRequest, reply: freezeReply },
  unfreeze: { summary: '解除 · Let go', request: unfreezeRequest, reply: unfreezeReply },
  deduct: { summary: '扣划 · Send held money to the case account', request: deductRequest, reply: deductReply },
} as const;

/** 接口说明 · The adapter contract as OpenAPI 3.1, made from the schemas both sides check with: it cannot say anything else than they do. */
export function adapterOpenapi(): object {
  const acts = Object.entries(ACTS).map(([act, { summary, request, reply }]) => [
    `/${act}`,
    { post: { operationId: act, summary, requestBody: body(wire(request)), responses: answers(wire(reply)) } },
  ]);
  const receipt = { oneOf: Object.values(ACTS).map(({ reply }) => wire(reply)) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Duixian agency adapter',
      version: ADAPTER_VERSION,
      description:
        'What banks, payment platforms, registers and the bank of the case accounts speak with the office. Amounts are whole fen as text, days 2026-09-01, moments ISO 8601. The same request number with the same content gets the same reply for ever; with other content it is refused. Signed papers go along with every measure. Checked from outside by `npm run -s duixian -- agency-check <url>`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: {
      '/about': { get: { operationId: 'about', summary: '自述 · Who answers here and what it offers', responses: answers(wire(about)) } },
      ...Object.fromEntries(acts),
      '/receipts/{requestNo}': {
        get: {
          operationId: 'receipt',
          summary:
            '回执 · The answer to a request that was only accepted, or whose answer was lost; a corrected one carries a higher revision',
          parameters: [inPath('requestNo')],
          responses: answers(receipt),
        },
      },
      '/statement': {
        get: {
          operationId: 'statement',
          summary: '专户流水 · Lines of the case accounts after a number, without a gap (the bank of the case accounts alone)',
          parameters: [inQuery('after'), inQuery('limit')],
          responses: answers(wire(statementPage)),
        },
      },
      '/payments': {
        post: {
          operationId: 'pay',
          summary: '付款 · Once, however often it is sent',
          requestBody: body(wire(paymentOrder)),
          responses: answers(wire(paymentState)),
        },
      },
      '/payments/{orderNo}': {
        get: {
          operationId: 'payment',
          summary: '付款状态 · How far an order is',
          parameters: [inPath('orderNo')],
          responses: answers(wire(paymentState)),
        },
      },
    },
  };
}

/** As it stands on the wire: days and sums are text there. */
function wire(schema: z.ZodType): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return rest;
}

function body(schema: unknown): object {
  return { required: true, content: { 'application/json': { schema } } };
}

function answers(schema: unknown): object {
  return {
    '200': {
      description: 'The reply; `content-digest` (RFC 9530) vouches for its bytes',
      content: { 'application/json': { schema } },
    },
    '400': { description: 'The request does not fit the contract' },
    '503': { description: 'Busy: nothing was done, ask again under the same number' },
  };
}

function inPath(name: string): object {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

function inQuery(name: string): object {
  return { name, in: 'query', schema: { type: 'integer', minimum: 0 } };
}
