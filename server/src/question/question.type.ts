import type { Instant } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';

const QUESTION =
  'JSON text: `subject`, `groupBy`, `filters`, `within`, `asOf` as in StatisticsInput; `period`: {"last": "TODAY" | "7D" …} or {"from", "to"}; `measures`; `chart`';

@ObjectType('SavedQuestion', { description: 'A question of an analyst that is kept (收藏的问题)' })
export class SavedQuestionType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => Boolean, { description: 'With everybody who may ask questions' })
  readonly shared!: boolean;

  @Field(() => String)
  readonly owner!: string;

  @Field(() => Boolean)
  readonly mine!: boolean;

  @Field(() => String, { description: QUESTION })
  readonly question!: string;

  @Field(() => Int, { description: 'Send it back as expectedVersion' })
  readonly version!: number;

  @Field(() => DateTimeScalar)
  readonly savedAt!: Instant;
}

@ObjectType('SavedQuestionVersion', { description: 'How a question read when it was saved' })
export class SavedQuestionVersionType {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => Boolean)
  readonly shared!: boolean;

  @Field(() => String)
  readonly question!: string;

  @Field(() => DateTimeScalar)
  readonly savedAt!: Instant;
}

@InputType('SaveQuestionInput')
export class SaveQuestionInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Of yours, to change it; absent: a new one' })
  readonly id!: string | null;

  @Field(() => Int, { nullable: true, description: 'With `id`: the version that was read' })
  readonly expectedVersion!: number | null;

  @Field(() => String, { description: '1 to 60 characters; no two of yours have the same' })
  readonly name!: string;

  @Field(() => String, { defaultValue: '', description: 'At most 500 characters' })
  readonly description!: string;

  @Field(() => Boolean)
  readonly shared!: boolean;

  @Field(() => String, { description: QUESTION })
  readonly question!: string;
}
