import type { Instant } from '@zhengming/domain';
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';

export type AlertKind = 'OVERTURN_RATE' | 'INSTITUTION_LAG';

export const AlertKindEnum = apiEnum<AlertKind>('AlertKind', {
  OVERTURN_RATE: "A rule's overturn rate jumped (纠错率突增)",
  INSTITUTION_LAG: "An institution's upload lag jumped (上传时延突增)",
});

@ObjectType('AnalystAlert', { description: 'Opened by a jump, closed when it is over; one for each episode.' })
export class AnalystAlertType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => AlertKindEnum)
  readonly kind!: AlertKind;

  @Field(() => String, { description: 'The rule or the institution' })
  readonly subject!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TextType)
  readonly text!: TextType;

  @Field(() => Float, { description: 'A share of 1, or minutes' })
  readonly value!: number;

  @Field(() => Float, { description: 'The median of the weeks before' })
  readonly usual!: number;

  @Field(() => String, { nullable: true, description: 'What to ask to see it: JSON text of a StatisticsInput' })
  readonly question!: string | null;

  @Field(() => DateTimeScalar)
  readonly raisedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was over' })
  readonly closedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly acknowledgedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'The name of whoever took note' })
  readonly acknowledgedBy!: string | null;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

@InputType('AcknowledgeAlertInput')
export class AcknowledgeAlertInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters' })
  readonly note!: string | null;
}

export const AnalystAlertResult = resultUnion('AnalystAlertResult', () => AnalystAlertType, 'AnalystAlert');
