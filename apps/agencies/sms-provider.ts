import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

const message = z.object({
  id: z.uuid(),
  to: z.string().trim().min(1).max(40),
  kind: z.string().min(1).max(60),
  text: z.string().max(1_000).optional(),
  paper: z.object({ name: z.string().max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/), base64: z.base64() }).optional(),
});

/** Numbers with this ending do not exist in the simulated world. */
const UNKNOWN_NUMBER = /0000$/;

/**
 * 模拟短信平台 · Answers the contract of docs/mail-and-sms.md: the same message under the same id gets the same receipt, another under a
 * used id is turned down, and a paper that is not the one it says is not taken.
 */
export function smsProvider(): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const taken = new Map<string, string>();
  return (request, reply) => {
    const read = message.safeParse(request.body);
    if (!read.success) return reply.status(400).send({ message: z.prettifyError(read.error) });
    const { id, to, paper } = read.data;
    if (request.headers['idempotency-key'] !== id) return reply.status(400).send({ message: 'idempotency-key 应与 id 相同' });
    if (paper !== undefined && sha256(Buffer.from(paper.base64, 'base64')) !== paper.sha256)
      return reply.status(400).send({ message: '文书与其 SHA-256 不符' });
    const content = sha256(JSON.stringify(read.data));
    if ((taken.get(id) ?? content) !== content) return reply.status(409).send({ message: '编号已用于其他内容' });
    remember(taken, id, content);
    if (UNKNOWN_NUMBER.test(to)) return reply.send({ kind: 'failed', reason: 'address-unknown' });
    return reply.send({ kind: 'received', receipt: `SIM-SMS-${sha256(id).slice(0, 12).toUpperCase()}` });
  };
}

const MOST_REMEMBERED = 10_000;

/** The oldest is forgotten first; the receipt is made of the id alone and stays the same after that too. */
function remember(taken: Map<string, string>, id: string, content: string): void {
  taken.set(id, content);
  const [oldest] = taken.keys();
  if (taken.size > MOST_REMEMBERED && oldest !== undefined) taken.delete(oldest);
}

function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}
