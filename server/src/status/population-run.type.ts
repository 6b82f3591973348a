import type { Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DecisionCauseType } from './decision-cause.type.js';
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

  @Field(() => DecisionCauseType, { nullable: true, description: 'The list or policy that set it off' })
  readonly cause!: DecisionCauseType | null;

  @Field(() => DateTimeScalar, { description: 'The moment it judges people for; may still lie ahead' })
  readonly evaluatedAt!: Instant;

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

  @Field(() => String, { nullable: true, description: 'Why it failed; never names a person' })
  readonly error!: string | null;
}

@ObjectType('PopulationRunEdge')
class PopulationRunEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => PopulationRunType)
  readonly node!: PopulationRunType;
}

@ObjectType('PopulationRunConnection')
export class PopulationRunConnectionType {
  @Field(() => [PopulationRunEdgeType])
  readonly edges!: readonly PopulationRunEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}
