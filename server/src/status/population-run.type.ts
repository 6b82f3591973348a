import type { Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { type DecisionTrigger, DecisionTriggerEnum } from './outcome.enum.js';

export type RunState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

export const RunStateEnum = apiEnum<RunState>('RunState', { QUEUED: null, RUNNING: null, DONE: null, FAILED: null });

@ObjectType('PopulationRun', { description: 'Evaluates everybody a publication can touch, and nobody else.' })
export class PopulationRunType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => RunStateEnum)
  readonly state!: RunState;

  @Field(() => DecisionTriggerEnum)
  readonly trigger!: DecisionTrigger;

  @Field(() => Int, { nullable: true, description: 'How many people it will judge; null until counted' })
  readonly candidates!: number | null;

  @Field(() => Int)
  readonly judged!: number;

  @Field(() => Int)
  readonly changed!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly startedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly finishedAt!: Instant | null;
}
