import {
  bindingPeriod,
  maskPhone,
  type BindingChannel,
  type BindingPeriod,
  type BindingVerification,
  type Instant,
  type MobileNumber,
} from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';
import { appendFacts, when } from '../person/append-facts.js';
import type { FactReport } from '../person/fact-report.js';
import { indexNumbers } from './index-numbers.js';

/** A number bound under a person's name in one of the four channels (domain.md row 23). */
export interface NewPhoneBinding {
  readonly personId: string;
  readonly id: string;
  readonly channel: BindingChannel;
  readonly number: MobileNumber;
  readonly boundAt: Instant;
  /** null = still bound. When it counts is worked out, never given (A9). */
  readonly unboundAt: Instant | null;
  readonly verification: BindingVerification;
  readonly answeredAt: Instant | null;
  readonly batchId?: string | null;
}

/** What a delivery of bindings is written under. */
export interface BindingTerms {
  readonly knownAt: Instant;
  /** Days until a binding or unbinding takes effect: `bindingDelayDays` of the policy in force. */
  readonly delayDays: number;
  /** The delivery by file it came in. */
  readonly batchId?: string | null;
}

/**
 * Records bindings; a number is also a way to find the person, and whoever else uses it. Of somebody who had no number
 * before, the one bound first counts at once.
 */
export async function recordPhones(
  sql: Sql,
  keyring: Keyring,
  bindings: readonly NewPhoneBinding[],
  { knownAt, delayDays }: BindingTerms,
): Promise<FactReport> {
  const periods = await periodsOf(sql, bindings, delayDays);
  const rows = bindings.map((binding, index) => ({
    person_id: binding.personId,
    id: binding.id,
    channel: binding.channel,
    masked_number: maskPhone(binding.number),
    number_cipher: `\\x${keyring.encrypt(binding.number).toString('hex')}`,
    bound_at: when(binding.boundAt),
    unbound_at: when(binding.unboundAt),
    effective_from: when(periods[index]?.effectiveFrom ?? null),
    effective_to: when(periods[index]?.effectiveTo ?? null),
    verification: binding.verification,
    answered_at: when(binding.answeredAt),
    batch_id: binding.batchId ?? null,
  }));
  const report = await appendFacts(sql, 'phone_binding', rows, knownAt);
  const accepted = new Set(report.accepted);
  await indexNumbers(
    sql,
    keyring,
    bindings.filter(({ id }) => accepted.has(id)),
  );
  return report;
}

/** When each binding counts, in the order given. */
async function periodsOf(
  sql: Sql,
  bindings: readonly NewPhoneBinding[],
  delayDays: number,
): Promise<readonly BindingPeriod[]> {
  const found = await sql.query(
    'select distinct person_id as "personId" from phone_binding where person_id = any($1)',
    [bindings.map(({ personId }) => personId)],
  );
  const hadOne = new Set(found.rows.map((row: { personId: string }) => row.personId));
  const firstOf = new Map<string, NewPhoneBinding>();
  for (const binding of bindings) {
    const first = firstOf.get(binding.personId);
    if (!hadOne.has(binding.personId) && (first === undefined || binding.boundAt < first.boundAt)) {
      firstOf.set(binding.personId, binding);
    }
  }
  return bindings.map((binding) =>
    bindingPeriod({ ...binding, isFirst: firstOf.get(binding.personId) === binding }, delayDays),
  );
}
