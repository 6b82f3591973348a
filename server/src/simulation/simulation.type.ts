import type { Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';
import { SimulationResultType } from './simulation-result.type.js';
import {
  type SimulationAction,
  SimulationActionEnum,
  type SimulationKind,
  SimulationKindEnum,
  type SimulationState,
  SimulationStateEnum,
} from './simulation.enum.js';

@ObjectType('SimulationPolicy', { description: 'The version of a policy as it was when the simulation was asked for.' })
export class SimulationPolicyType {
  @Field(() => UuidScalar, { nullable: true })
  readonly key!: string | null;

  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly version!: string;

  @Field(() => TextType)
  readonly title!: TextType;
}

@ObjectType('ParameterOverride')
export class ParameterOverrideType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: 'JSON text' })
  readonly value!: string;
}

@ObjectType('SimulationVariant')
export class SimulationVariantType {
  @Field(() => String)
  readonly label!: string;

  @Field(() => SimulationPolicyType, { nullable: true, description: 'Null: the policy in force is kept' })
  readonly policy!: SimulationPolicyType | null;

  @Field(() => [ParameterOverrideType])
  readonly parameters!: readonly ParameterOverrideType[];

  @Field(() => UuidScalar, { nullable: true, description: 'Null: the list in force is kept' })
  readonly areaVersionId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The policy it judged by as JSON text, parameters laid over it; null: the policy in force is kept',
  })
  readonly document!: string | null;

  @Field(() => SimulationResultType, { nullable: true, description: 'Null until it is DONE' })
  readonly result!: SimulationResultType | null;
}

@ObjectType('Simulation', {
  description:
    'Other rules or another list tried on the whole population (试算). No status and no decision is touched.',
})
export class SimulationType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => SimulationKindEnum)
  readonly kind!: SimulationKind;

  @Field(() => SimulationStateEnum)
  readonly state!: SimulationState;

  @Field(() => DateTimeScalar)
  readonly asOf!: Instant;

  @Field(() => DateTimeScalar, { description: 'Facts and lists as they were known at this instant' })
  readonly knownAt!: Instant;

  @Field(() => [DivisionType], { description: 'Empty: everybody' })
  readonly prefectures!: readonly DivisionType[];

  @Field(() => String, { nullable: true, description: 'Null: the platform itself' })
  readonly requestedBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly requestedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly startedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly finishedAt!: Instant | null;

  @Field(() => Int, { nullable: true, description: 'People to be judged; null until counted' })
  readonly total!: number | null;

  @Field(() => Int)
  readonly judged!: number;

  @Field(() => Int, { description: 'How often it was cut off and started again from the beginning' })
  readonly restarts!: number;

  @Field(() => Int, { nullable: true })
  readonly etaSeconds!: number | null;

  @Field(() => TextType, { nullable: true })
  readonly error!: TextType | null;

  @Field(() => [SimulationVariantType])
  readonly variants!: readonly SimulationVariantType[];

  @Field(() => [SimulationActionEnum], { description: 'What the signed-in person may do now' })
  readonly allowedActions!: readonly SimulationAction[];
}

@ObjectType('SimulationEdge')
class SimulationEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => SimulationType)
  readonly node!: SimulationType;
}

@ObjectType('SimulationConnection')
export class SimulationConnectionType {
  @Field(() => [SimulationEdgeType])
  readonly edges!: readonly SimulationEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}
