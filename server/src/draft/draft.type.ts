import type { Instant } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateTimeScalar } from '../app/scalars.js';

export type DraftKind = 'INTAKE' | 'CORRECTION' | 'NOTE' | 'EVIDENCE' | 'UPHOLD' | 'MOVE' | 'DECIDE';

export const DraftKindEnum = apiEnum<DraftKind>('DraftKind', {
  INTAKE: 'A call being taken',
  CORRECTION: null,
  NOTE: null,
  EVIDENCE: null,
  UPHOLD: 'Reasons for upholding',
  MOVE: 'What is written with another move of the desk',
  DECIDE: 'What the second person writes',
});

@ObjectType('Draft', {
  description: 'What you typed and have not sent; kept encrypted for a day, shown to nobody else (草稿).',
})
export class DraftType {
  @Field(() => DraftKindEnum)
  readonly kind!: DraftKind;

  @Field(() => String, { description: 'The case or person it is about, or CALL' })
  readonly scope!: string;

  @Field(() => String, { description: 'JSON text, as it was saved' })
  readonly body!: string;

  @Field(() => Int, { description: 'Send it back as expectedVersion' })
  readonly version!: number;

  @Field(() => DateTimeScalar)
  readonly savedAt!: Instant;
}

@InputType('DraftKeyInput')
export class DraftKeyInput {
  @Field(() => DraftKindEnum)
  readonly kind!: DraftKind;

  @Field(() => String, { description: 'A UUID or CALL, with `:PART` behind it where a case has several' })
  readonly scope!: string;
}

@InputType('SaveDraftInput')
export class SaveDraftInput extends DraftKeyInput {
  @Field(() => String, { description: 'JSON text of at most 20,000 characters' })
  readonly body!: string;

  @Field(() => Int, { description: 'The version last saved or read; 0: there was none' })
  readonly expectedVersion!: number;
}
