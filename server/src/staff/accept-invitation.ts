import { findInvitation, inTransaction, setPasswordHash, useInvitation } from '@zhengming/data';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { passwordFault } from '../access/password-policy.js';
import { hashPassword } from '../access/staff-auth.js';
import type { Services } from '../app/context.js';

/** Guessing 256 bits is hopeless; this only keeps noise out of the database. */
const TRIES_PER_MINUTE = 20;
const TOKEN = z.string().min(20).max(100);
const LOOK = z.object({ token: TOKEN });
const ACCEPT = z.object({ token: TOKEN, password: z.string().max(1_000) });

/**
 * The only door that opens without being signed in (接受邀请): whoever holds the link sees whose it is and sets the
 * password. The token travels in the body and behind the `#` of a link, so that no log and no proxy keeps it.
 */
export function mountInvitations(app: FastifyInstance, services: Services): void {
  const config = { rateLimit: { max: TRIES_PER_MINUTE, timeWindow: '1 minute' } };
  app.post('/api/staff/invitation', { bodyLimit: 2_048, config }, async (request, reply) => {
    const asked = LOOK.safeParse(request.body);
    const found = asked.success ? await open(services, asked.data.token) : null;
    if (!found) return gone(reply);
    const { username, displayName, kind } = found;
    return { username, displayName, kind };
  });
  app.post('/api/staff/invitation/accept', { bodyLimit: 4_096, config }, async (request, reply) => {
    const asked = ACCEPT.safeParse(request.body);
    const found = asked.success ? await open(services, asked.data.token) : null;
    if (!asked.success || !found) return gone(reply);
    const fault = passwordFault(asked.data.password, [found.username, found.displayName]);
    if (fault !== null) return reply.code(422).send({ code: fault, message: 'The password will not do.' });
    const hash = await hashPassword(asked.data.password);
    const used = await inTransaction(services.store, async (sql) => {
      if (!(await useInvitation(sql, found.id, services.clock.now()))) return false;
      await setPasswordHash(sql, found.userId, hash);
      return true;
    });
    if (!used) return gone(reply);
    services.audit.write({
      at: services.clock.now(),
      kind: 'SIGN_IN',
      actorKind: 'STAFF',
      actorId: found.userId,
      action: 'invitation.accept',
      objectId: found.userId,
      requestId: request.id,
    });
    await services.audit.durable();
    return reply.code(204).send();
  });
}

const open = ({ store, clock }: Services, token: string) => findInvitation(store.pool, token, clock.now());

const gone = (reply: FastifyReply): FastifyReply =>
  reply.code(410).send({ code: 'INVITATION_GONE', message: 'The link was used, taken back or has expired.' });
