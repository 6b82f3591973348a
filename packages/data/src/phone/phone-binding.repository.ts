import { maskPhone, type BindingVerification, type Instant, type MobileNumber } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';
import { appendFacts, when } from '../person/append-facts.js';
import type { FactReport } from '../person/fact-report.js';

export type BindingChannel = 'WECHAT' | 'ALIPAY' | 'BAIDU' | 'BEIJINGTONG';

/** A number bound under a person's name in one of the four channels (domain.md row 23). */
export interface NewPhoneBinding {
  readonly personId: string;
  readonly id: string;
  readonly channel: BindingChannel;
  readonly number: MobileNumber;
  readonly boundAt: Instant;
  /** A9: 14 days after binding, the first ever binding at once. */
  readonly effectiveFrom: Instant;
  readonly effectiveTo: Instant | null;
  readonly verification: BindingVerification;
  readonly answeredAt: Instant | null;
  readonly batchId?: string | null;
}

/** Records bindings; a number that nobody else has also becomes a way to find the person. */
export async function recordPhones(
  sql: Sql,
  keyring: Keyring,
  bindings: readonly NewPhoneBinding[],
  knownAt: Instant,
): Promise<FactReport> {
  const rows = bindings.map((binding) => ({
    person_id: binding.personId,
    id: binding.id,
    channel: binding.channel,
    masked_number: maskPhone(binding.number),
    number_cipher: `\\x${keyring.encrypt(binding.number).toString('hex')}`,
    bound_at: when(binding.boundAt),
    effective_from: when(binding.effectiveFrom),
    effective_to: when(binding.effectiveTo),
    verification: binding.verification,
    answered_at: when(binding.answeredAt),
    batch_id: binding.batchId ?? null,
  }));
  const report = await appendFacts(sql, 'phone_binding', rows, knownAt);
  const accepted = new Set(report.accepted);
  const found = bindings.filter(({ id }) => accepted.has(id));
  await sql.query(
    `insert into person_identifier (kind, blind_index, person_id)
     select 'PHONE', b, p from unnest($1::bytea[], $2::uuid[]) as given (b, p) on conflict do nothing`,
    [found.map(({ number }) => keyring.blindIndex('PHONE', number)), found.map(({ personId }) => personId)],
  );
  return report;
}
