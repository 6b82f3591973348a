import type { CommunityTaskState, FieldTaskKind, Instant, LoopAct } from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { CommunityStateEnum, FieldTaskKindEnum, LoopActEnum } from './field-task.enum.js';

@InputType('FieldTaskFilter')
export class FieldTaskFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Those that wait, due first; otherwise all, latest first' })
  readonly open!: boolean | null;

  @Field(() => [FieldTaskKindEnum], { nullable: true })
  readonly kinds!: readonly FieldTaskKind[] | null;

  @Field(() => [CommunityStateEnum], { nullable: true })
  readonly loopStates!: readonly CommunityTaskState[] | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly agencyId!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those nobody is responsible for yet' })
  readonly unassigned!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  readonly overdue!: boolean | null;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this division, or below it' })
  readonly within!: string | null;
}

@InputType('DecideCommunityTaskInput')
export class DecideCommunityTaskInput {
  @Field(() => UuidScalar)
  readonly taskId!: string;

  @Field(() => LoopActEnum)
  readonly act!: LoopAct;

  @Field(() => String, {
    nullable: true,
    description: 'On what it rests: visit, documents, rule; all acts but REGISTER need it',
  })
  readonly basis!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'ISOLATE: until when, at most 28 days' })
  readonly until!: Instant | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Compact JWS over the statement {"v":1,"taskId","act","state","organisation","basis","until"}; a community that has registered keys must sign',
  })
  readonly signature!: string | null;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('OpenCommunityTaskInput')
export class OpenCommunityTaskInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => UuidScalar, { nullable: true, description: 'The community; a partner with one community need not say' })
  readonly agencyId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly arrivalAt!: Instant | null;
}

@InputType('FieldTaskInput')
export class FieldTaskInput {
  @Field(() => UuidScalar)
  readonly taskId!: string;

  @Field(() => UuidScalar, { nullable: true, description: 'Assigning: to which community' })
  readonly agencyId!: string | null;

  @Field(() => String, { nullable: true, description: 'Ending: what came of it' })
  readonly note!: string | null;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('PassSampledInput', { description: 'Somebody was sampled here just now and wants to go on (即采即走).' })
export class PassSampledInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => DivisionCodeScalar, { description: 'Where they are checked' })
  readonly place!: string;

  @Field(() => Boolean, { nullable: true, description: 'Managed in a closed loop (人员闭环管理); null: not known' })
  readonly closedLoop!: boolean | null;
}
