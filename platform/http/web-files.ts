import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendRefusal } from './routes.ts';

/** Serves the built pages. Any path that is neither an api nor a file is the application itself, which knows its routes. */
export async function webFiles(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(folder);
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      preCompressed: true,
      setHeaders: (response, path) => {
        // Names of assets carry their digest; the page that names them does not.
        const lasting = path.includes('/assets/');
        void response.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api') && !request.url.startsWith('/assets/');
    if (page && built) return reply.header('cache-control', 'no-cache').sendFile('index.html', folder);
    return sendRefusal(reply, undefined, { kind: 'not-found' });
  });
}
