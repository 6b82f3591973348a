import { type DelegationPeriod, delegationState } from '@zhengming/domain';
import { staffName } from '../appeal/correction.read.js';
import { personReading } from '../person/person.read.js';
import type { RootRead } from '../read/read.js';
import { another, column, expression, type From, many, mapped, reading, type TypeReading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';

const ms = (at: Sql): Sql => sql`(extract(epoch from ${at}) * 1000)::bigint`;

export const delegationUseReading = reading('DelegationUse', {
  at: column('at'),
  purpose: column('purpose'),
  partner: expression((row) => sql`(select c.name from partner_client c where c.id = ${row}.partner_id)`),
});

export const delegationReading: TypeReading = reading('Delegation', {
  id: column('id'),
  subject: another(
    () => personReading,
    ({ row, parent }) => sql`person ${row} where ${row}.id = ${parent}.person_id`,
    (row) => sql`${row}.id`,
  ),
  holder: another(
    () => personReading,
    ({ row, parent }) => sql`person ${row} where ${row}.id = ${parent}.holder_id`,
    (row) => sql`${row}.id`,
  ),
  relation: column('relation'),
  purposes: column('purposes'),
  consent: column('consent'),
  channel: column('channel'),
  state: mapped(
    expression(
      (row) => sql`json_build_object('from', ${ms(sql`${row}.valid_from`)}, 'to', ${ms(sql`${row}.valid_to`)},
        'endedAt', ${ms(sql`${row}.ended_at`)})`,
    ),
    (period, { clock }) => delegationState(period as DelegationPeriod, clock.now()),
  ),
  from: column('valid_from'),
  to: column('valid_to'),
  registeredAt: column('registered_at'),
  registeredBy: expression(
    (row) => sql`coalesce(${staffName(sql`${row}.registered_by_staff`)},
      (select c.name from partner_client c where c.id = ${row}.registered_by_partner))`,
  ),
  endedAt: column('ended_at'),
  endedBy: column('ended_by'),
  endReason: column('end_reason'),
  uses: many(
    () => delegationUseReading,
    ({ row, parent }) => sql`delegation_use ${row} where ${row}.person_id = ${parent}.person_id
      and ${row}.delegation_id = ${parent}.id order by ${row}.at desc, ${row}.id desc limit 20`,
  ),
});

/** Who looks up for somebody: the living first. */
export const delegationsOfPerson: From = ({ row, parent }) =>
  sql`delegation ${row} where ${row}.person_id = ${parent}.id order by ${row}.ended_at desc nulls first, ${row}.registered_at desc, ${row}.id limit 50`;
/** For whom somebody looks up. */
export const heldDelegationsOfPerson: From = ({ row, parent }) =>
  sql`delegation ${row} where ${row}.holder_id = ${parent}.id order by ${row}.ended_at desc nulls first, ${row}.registered_at desc, ${row}.id limit 50`;

export const oneDelegation = (id: string): RootRead => ({
  reading: delegationReading,
  from: ({ row, args }) => sql`delegation ${row} where ${row}.id = ${args.bind('id')}`,
  subject: (row) => sql`${row}.person_id`,
  given: { id },
});
