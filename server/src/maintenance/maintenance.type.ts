import type { Maintenance } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';

export type MaintenanceState = 'AHEAD' | 'RUNNING' | 'OVER' | 'WITHDRAWN';
const MaintenanceStateEnum = apiEnum<MaintenanceState>(
  'MaintenanceState',
  { AHEAD: '已公告', RUNNING: '进行中', OVER: '已结束', WITHDRAWN: '已撤回' },
  'How a published maintenance stands now.',
);

@ObjectType('MaintenanceWindow', {
  description:
    'A published maintenance of the service (维护窗口): until 02:30, tokens of the day before are shown as stale',
})
export class MaintenanceWindowType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly from!: Instant;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it is over' })
  readonly to!: Instant;

  @Field(() => MaintenanceStateEnum)
  readonly state!: MaintenanceState;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => DateTimeScalar)
  readonly publishedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly withdrawnAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly withdrawnBecause!: string | null;

  @Field(() => Boolean, { description: 'Whether you may withdraw it now' })
  readonly mayWithdraw!: boolean;
}

@InputType()
export class PublishMaintenanceInput {
  @Field(() => DateTimeScalar)
  readonly from!: Instant;

  @Field(() => DateTimeScalar)
  readonly to!: Instant;

  @Field(() => String, { description: 'Why; partners read it' })
  readonly reason!: string;
}

@InputType()
export class WithdrawMaintenanceInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly reason!: string;
}

/** Who published it stays in the house: partners read this, too. */
export function toMaintenanceWindowType(
  { id, from, to, reason, publishedAt, withdrawnAt, withdrawnBecause }: Maintenance,
  now: Instant,
  isAdministrator: boolean,
): MaintenanceWindowType {
  const state = withdrawnAt !== null ? 'WITHDRAWN' : to <= now ? 'OVER' : from <= now ? 'RUNNING' : 'AHEAD';
  const mayWithdraw = isAdministrator && (state === 'AHEAD' || state === 'RUNNING');
  return { id, from, to, state, reason, publishedAt, withdrawnAt, withdrawnBecause, mayWithdraw };
}
