import { GraphQLError } from 'graphql';
import type { Context } from '../app/context.js';

/**
 * Whose portal it is: a partner by its key, or somebody who signed in for one. What is read and changed there is found by
 * this id and by nothing that was asked for. @throws GraphQLError FORBIDDEN for a partner that was taken out
 */
export async function ownPartnerId({ actor, store }: Pick<Context, 'actor' | 'store'>): Promise<string> {
  // a key of a partner that was taken out opens nothing
  if (actor.kind === 'PARTNER') return actor.id;
  const id = actor.kind === 'STAFF' ? (actor.partnerId ?? null) : null;
  if (id === null) throw notYours('NO_PARTNER');
  const { rowCount } = await store.pool.query('select from partner_client where id = $1 and active', [id]);
  if (rowCount !== 1) throw notYours('PARTNER_INACTIVE');
  return id;
}

const notYours = (reason: string): GraphQLError =>
  new GraphQLError('This account belongs to no partner that is at work.', {
    extensions: { code: 'FORBIDDEN', reason },
  });
