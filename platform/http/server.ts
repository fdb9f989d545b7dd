import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Refusal } from './handle.ts';
import { sendRefusal } from './routes.ts';

export interface HttpSettings {
  readonly logger: FastifyBaseLogger;
  /** Requests a minute from one address before 429. */
  readonly requestsPerMinute: number;
  readonly uploadLimit: number;
  /** The server is reached by https alone: browsers are told to keep to it. */
  readonly https: boolean;
  /** True when the database answers; used by /readyz. */
  ready(): Promise<boolean>;
}

/** The bare server: limits, headers, health, metrics and the words for what goes wrong. Routes come from the modules. */
export async function httpServer(settings: HttpSettings): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: settings.logger,
    trustProxy: 'loopback',
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
    // An address no route can read: half a character, or longer than any id.
    frameworkErrors: (_error, _request, reply) => void sendRefusal(reply as FastifyReply, undefined, { kind: 'bad-request' }),
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Ant Design writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    // Papers are shown in a frame of our own page.
    xFrameOptions: { action: 'sameorigin' },
    strictTransportSecurity: settings.https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  // Field work takes photographs and places; nothing else of the device is asked for.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()');
  });
  await app.register(cookie);
  // A name with a path in it is to be seen and refused, not quietly cut.
  await app.register(multipart, {
    preservePath: true,
    limits: { fileSize: settings.uploadLimit, files: 1, fields: 20, fieldSize: 2_097_152 },
  });
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => !request.url.startsWith('/api'),
  });

  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'duixian_http_seconds',
    help: 'Time to answer',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe({ route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  // What the process uses and which doors are asked is nobody's outside: it is read on the machine itself, or sent on from there.
  app.get('/metrics', async (request, reply) => {
    if (!/^(?:127\.|::1$|::ffff:127\.)/.test(request.ip)) return sendRefusal(reply, undefined, { kind: 'not-found' });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => ((await settings.ready()) ? { ok: true } : reply.status(503).send({ ok: false })));

  app.setErrorHandler((error, request, reply) => {
    const known = error as { statusCode?: number; code?: string; message: string };
    if (known.statusCode === 413) {
      const megabytes = Math.round(((request.routeOptions.bodyLimit ?? 0) / 1_048_576) * 10) / 10;
      return sendRefusal(reply, undefined, { kind: 'too-large', megabytes } as Refusal);
    }
    if (known.statusCode === 429) return sendRefusal(reply, undefined, { kind: 'too-many-requests' });
    if (known.statusCode !== undefined && known.statusCode >= 400 && known.statusCode < 500) {
      return sendRefusal(reply, undefined, { kind: 'bad-request' });
    }
    request.log.error({ err: error }, 'request failed');
    return reply
      .status(500)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'fault', status: 500, kind: 'fault', facts: { request: request.id } }));
  });
  return app;
}
