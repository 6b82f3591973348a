import type { AppealAction, KnowledgeKind } from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { AppealActionEnum } from '../appeal/appeal.enum.js';
import { DateScalar } from '../app/scalars.js';
import { KnowledgeKindEnum } from './knowledge.enum.js';

@InputType('TextInput', { description: 'A sentence in both languages of the house' })
export class TextInput {
  @Field(() => String)
  readonly zh!: string;

  @Field(() => String)
  readonly en!: string;
}

@InputType('SaveKnowledgeInput')
export class SaveKnowledgeInput {
  @Field(() => String, { description: 'Small letters, digits and hyphens; a new one makes a new text' })
  readonly key!: string;

  @Field(() => KnowledgeKindEnum)
  readonly kind!: KnowledgeKind;

  @Field(() => TextInput)
  readonly title!: TextInput;

  @Field(() => TextInput)
  readonly body!: TextInput;

  @Field(() => TextInput, { nullable: true })
  readonly reply!: TextInput | null;

  @Field(() => [String])
  readonly bindings!: readonly string[];

  @Field(() => AppealActionEnum, { nullable: true })
  readonly action!: AppealAction | null;

  @Field(() => [String])
  readonly sources!: readonly string[];

  @Field(() => DateScalar, { nullable: true, description: 'From when it is true; today when absent' })
  readonly validFrom!: string | null;

  @Field(() => Int, { description: 'The latest version that was seen; 0 for a new text' })
  readonly expectedVersion!: number;
}

@InputType('PublishKnowledgeInput')
export class PublishKnowledgeInput {
  @Field(() => String)
  readonly key!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;
}
