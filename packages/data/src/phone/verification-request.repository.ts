import { formatInstant, type Instant } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';

export interface VerificationRequest {
  readonly id: string;
  readonly personId: string;
  /** The name of the binding, over all that was told of it. */
  readonly bindingId: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly at: Instant;
}

export type AskedAgain = 'ASKED' | 'WAITS_ALREADY' | 'NO_SUCH_NUMBER';

/** Asks for a number that is bound to be verified again; one question about a number at a time. */
export async function askVerification(sql: Sql, request: VerificationRequest): Promise<AskedAgain> {
  const { rowCount: bound } = await sql.query(
    `select from phone_binding where person_id = $1 and coalesce(version_of, id) = $2 and known_to is null
       and (effective_to is null or effective_to > $3)`,
    [request.personId, request.bindingId, formatInstant(request.at)],
  );
  if (bound === 0) return 'NO_SUCH_NUMBER';
  const { rowCount } = await sql.query(
    `insert into verification_request (person_id, id, binding_id, reason, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [request.personId, request.id, request.bindingId, request.reason, request.askedBy, formatInstant(request.at)],
  );
  return rowCount === 1 ? 'ASKED' : 'WAITS_ALREADY';
}

export interface TakenRequest {
  readonly id: string;
  readonly personId: string;
  readonly number: string;
  readonly askedAt: Date;
}

/** The numbers that wait for an answer of their operator, the longest first; whoever asks the operators must know them. */
export async function takeVerificationRequests(
  sql: Sql,
  keyring: Keyring,
  { most, at }: { readonly most: number; readonly at: Instant },
): Promise<readonly TakenRequest[]> {
  const { rows } = await sql.query(
    `with waiting as (
       select r.person_id, r.id from verification_request r where r.answered_at is null order by r.asked_at, r.id limit $1
       for update skip locked),
     taken as (
       update verification_request r set taken_at = coalesce(r.taken_at, $2) from waiting w
       where r.person_id = w.person_id and r.id = w.id returning r.person_id, r.id, r.binding_id, r.asked_at)
     select t.id, t.person_id as "personId", t.asked_at as "askedAt", b.number_cipher as cipher from taken t
     join phone_binding b on b.person_id = t.person_id and coalesce(b.version_of, b.id) = t.binding_id and b.known_to is null
     order by t.asked_at, t.id`,
    [most, formatInstant(at)],
  );
  return (rows as (Omit<TakenRequest, 'number'> & { readonly cipher: Buffer })[]).map(({ cipher, ...row }) => ({
    ...row,
    number: keyring.decrypt(cipher),
  }));
}
