import type { AppealState, EscalationStage, Instant, UrgencyClass } from '@zhengming/domain';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { AppealStateEnum, UrgencyClassEnum } from '../appeal/appeal.enum.js';

export const EscalationStageEnum = apiEnum<EscalationStage>('EscalationStage', {
  FIRST_RESPONSE: 'Nobody answered in time (首次响应超时)',
  WARN: 'About to be late (临期预警)',
  BREACH: 'The decision is late (超时)',
  HARD_STOP: 'Past what nothing moves (超最长时限)',
  RECEIPT: 'A transfer nobody confirmed (转办未回执)',
  AGENCY: 'An agency that is late (协查超时)',
});

@ObjectType('Escalation', { description: 'Something brought to the supervisors, once' })
export class EscalationType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => EscalationStageEnum)
  readonly stage!: EscalationStage;

  @Field(() => DateTimeScalar, { description: 'When it was, or will be, missed' })
  readonly due!: Instant;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => String, { nullable: true, description: 'Who takes care' })
  readonly acknowledgedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly acknowledgedAt!: Instant | null;
}

@ObjectType('WallCase', { description: 'A case as the wall shows it: nothing of the person' })
export class WallCaseType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly number!: string;

  @Field(() => UrgencyClassEnum)
  readonly urgency!: UrgencyClass;

  @Field(() => AppealStateEnum)
  readonly state!: AppealState;

  @Field(() => DateTimeScalar)
  readonly openedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly departureAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: decided' })
  readonly decideDue!: Instant | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly handlerId!: string | null;

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType('WallEscalation')
export class WallEscalationType extends EscalationType {
  @Field(() => WallCaseType)
  readonly appeal!: WallCaseType;
}

@ObjectType('WallClass', { description: 'Open cases of one class' })
export class WallClassType {
  @Field(() => UrgencyClassEnum)
  readonly urgency!: UrgencyClass;

  @Field(() => Int)
  readonly open!: number;

  @Field(() => Int)
  readonly unassigned!: number;

  @Field(() => Int)
  readonly soon!: number;

  @Field(() => Int)
  readonly overdue!: number;

  @Field(() => Float, { nullable: true, description: 'Nine of ten are younger than this; null: there are none' })
  readonly ageP90Minutes!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly oldestOpenedAt!: Instant | null;
}

@ObjectType('WallAgent', { description: 'Who handles cases, and how much lies with them' })
export class WallAgentType {
  @Field(() => UuidScalar)
  readonly staffId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { description: 'In a case at this moment' })
  readonly present!: boolean;

  @Field(() => Int)
  readonly open!: number;

  @Field(() => Int)
  readonly soon!: number;

  @Field(() => Int)
  readonly overdue!: number;

  @Field(() => Int, { description: 'Decided since midnight' })
  readonly decidedToday!: number;

  @Field(() => [WallCaseType], { description: 'The first of theirs in the order of the queue' })
  readonly cases!: readonly WallCaseType[];
}

@ObjectType('DeskWall', { description: 'The supervisor’s wall: load, what is late, what waits for whom' })
export class DeskWallType {
  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => [WallClassType])
  readonly classes!: readonly WallClassType[];

  @Field(() => Float, { nullable: true })
  readonly ageP90Minutes!: number | null;

  @Field(() => [WallAgentType])
  readonly agents!: readonly WallAgentType[];

  @Field(() => [WallCaseType], { description: 'The first that nobody handles, in the order of the queue' })
  readonly waiting!: readonly WallCaseType[];

  @Field(() => WallCaseType, { nullable: true, description: 'The T0 case that has been open longest' })
  readonly oldestT0!: WallCaseType | null;

  @Field(() => [WallEscalationType], { description: 'Nobody has taken care of them yet; the latest first' })
  readonly escalations!: readonly WallEscalationType[];

  @Field(() => Int, { description: 'Cases passed on of which receipt is not confirmed' })
  readonly transfersWithoutReceipt!: number;

  @Field(() => Int, { description: 'Incidents that are not over' })
  readonly openIncidents!: number;
}
