import { policyOf } from '@zhengming/data';
import {
  bindingState,
  type BindingPeriod,
  type BoundNumber,
  countsUntilIfUnbound,
  diagnoseNumbers,
  type Instant,
  MANY_NUMBERS,
  numberSentence,
  unbindingHelps,
} from '@zhengming/domain';
import { type From, column, expression, mapped, reading, type ValueReading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';

const ms = (column: Sql): Sql => sql`(extract(epoch from ${column}) * 1000)::bigint`;
const name = (row: Sql): Sql => sql`coalesce(${row}.version_of, ${row}.id)`;
const period = expression(
  (row) =>
    sql`json_build_object('effectiveFrom', ${ms(sql`${row}.effective_from`)}, 'effectiveTo', ${ms(sql`${row}.effective_to`)})`,
);
const askedAt = (
  row: Sql,
): Sql => sql`(select r.asked_at from verification_request r where r.person_id = ${row}.person_id
  and r.binding_id = ${name(row)} and r.answered_at is null)`;

export const phoneBindingReading = reading('PhoneBinding', {
  id: expression(name),
  number: column('masked_number'),
  channel: column('channel'),
  state: mapped(period, (found, { clock }) => bindingState(found as BindingPeriod, clock.now())),
  boundAt: column('bound_at'),
  unboundAt: column('unbound_at'),
  effectiveFrom: column('effective_from'),
  effectiveTo: column('effective_to'),
  ifUnboundToday: mapped(period, async (found, { clock, worlds }) => {
    const now = clock.now();
    return ifUnbound(found as BindingPeriod, policyOf(await worlds.current(), now), now);
  }),
  verification: column('verification'),
  answeredAt: column('answered_at'),
  verificationAskedAt: expression(askedAt),
});

export const phonesOfPerson: From = ({ row, parent }) =>
  sql`phone_binding ${row} where ${row}.person_id = ${parent}.id and ${row}.known_to is null order by ${row}.bound_at, ${row}.id limit 50`;

/** A binding by the name it keeps, as it is known now. */
export const bindingById: From = ({ row, args }) =>
  sql`phone_binding ${row} where ${row}.person_id = ${args.bind('personId')} and ${row}.known_to is null
    and ${name(row)} = ${args.bind('id')}`;

type Known = BoundNumber & { readonly number: string };

const numbers = expression(
  (row) => sql`(select coalesce(json_agg(json_build_object('id', ${name(sql`b`)}, 'number', b.masked_number,
    'effectiveFrom', ${ms(sql`b.effective_from`)}, 'effectiveTo', ${ms(sql`b.effective_to`)}, 'verification', b.verification,
    'answeredAt', ${ms(sql`b.answered_at`)}, 'requestedAt', ${ms(askedAt(sql`b`))})), '[]')
    from phone_binding b where b.person_id = ${row}.id and b.known_to is null)`,
);

/** What the hotline tells somebody whose app does not open, worked out by the domain. */
export const numberDiagnosesOfPerson: ValueReading = mapped(numbers, async (found, { clock, worlds }) => {
  const known = new Map((found as readonly Known[]).map((one) => [one.id, one]));
  const now = clock.now();
  const policy = policyOf(await worlds.current(), now);
  return diagnoseNumbers([...known.values()], now, { manyNumbers: MANY_NUMBERS }).map((one) => {
    const about = one.bindingId === null ? undefined : known.get(one.bindingId);
    return {
      ...one,
      number: about?.number ?? null,
      sentence: numberSentence(one.hint, one.until, about ? ifUnbound(about, policy, now) : null),
    };
  });
});

/** Until when it would be checked if it were unbound today; null: unbinding changes nothing. */
const ifUnbound = (binding: BindingPeriod, policy: ReturnType<typeof policyOf>, now: Instant): Instant | null =>
  policy === null || !unbindingHelps(binding, now)
    ? null
    : countsUntilIfUnbound(binding, now, policy.parameters.bindingDelayDays);
