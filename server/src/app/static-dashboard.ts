import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Paths of the service itself: what is not found there is an error, not a screen. */
const SERVICE_PATHS = /^\/(graphql|api|health)(\/|$|\?)/;

/** Serves the built dashboard; every other address is one of its screens (SPA fallback). */
export async function serveDashboard(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        // names of built files carry a hash of their content; only the page itself may change under its name
        const isHashed = path.includes(`${join('/', 'assets')}/`);
        void response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  if (existsSync(join(folder, 'graphiql.html'))) {
    app.get('/graphiql', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('graphiql.html'));
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !SERVICE_PATHS.test(request.url);
    if (wantsPage && isBuilt) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply
      .code(404)
      .send({ error: 'Not found', hint: isBuilt ? 'The API is at /graphql.' : 'The dashboard is not built.' });
  });
}
