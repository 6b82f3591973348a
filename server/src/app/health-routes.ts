import type { FastifyInstance } from 'fastify';
import type { Services } from './context.js';

/** For whoever keeps the process running: alive at all, and ready to serve. */
export function mountHealth(app: FastifyInstance, { store }: Services): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await store.pool.query('select 1');
      return await reply.send({ status: 'ready' });
    } catch {
      return await reply.code(503).send({ status: 'not ready', because: 'the database does not answer' });
    }
  });
}
