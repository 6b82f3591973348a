import type { Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { SimulationPolicyType, SimulationType } from './simulation.type.js';
import { SuppressedCountType } from './simulation-result.type.js';
import {
  type ShadowRunAction,
  ShadowRunActionEnum,
  type ShadowRunState,
  ShadowRunStateEnum,
} from './simulation.enum.js';

@ObjectType('ShadowFigure', { description: 'What one hour of a shadow run found.' })
export class ShadowFigureType {
  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => Int)
  readonly persons!: number;

  @Field(() => SuppressedCountType)
  readonly changed!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly stricter!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly milder!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly restrictedBefore!: SuppressedCountType;

  @Field(() => SuppressedCountType)
  readonly restrictedAfter!: SuppressedCountType;
}

@ObjectType('ShadowRun', {
  description: 'A policy that does not run yet, judged beside the one in force every hour (影子运行).',
})
export class ShadowRunType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => SimulationPolicyType)
  readonly policy!: SimulationPolicyType;

  @Field(() => ShadowRunStateEnum)
  readonly state!: ShadowRunState;

  @Field(() => DateTimeScalar, { description: 'When the policy takes over by its own document' })
  readonly takesOverAt!: Instant;

  @Field(() => String)
  readonly startedBy!: string;

  @Field(() => DateTimeScalar)
  readonly startedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly endedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next figures are due' })
  readonly nextAt!: Instant | null;

  @Field(() => [ShadowFigureType], { description: 'Oldest first; the last 336 (two weeks)' })
  readonly figures!: readonly ShadowFigureType[];

  @Field(() => SimulationType, { nullable: true, description: 'The latest one' })
  readonly simulation!: SimulationType | null;

  @Field(() => [ShadowRunActionEnum])
  readonly allowedActions!: readonly ShadowRunAction[];
}
