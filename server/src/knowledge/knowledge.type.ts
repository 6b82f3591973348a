import type { AppealAction, KnowledgeKind } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { AppealActionEnum } from '../appeal/appeal.enum.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateScalar, DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { KnowledgeKindEnum, type KnowledgeState, KnowledgeStateEnum } from './knowledge.enum.js';

@ObjectType('KnowledgeText', {
  description: 'An article (知识条目) or a macro (快捷用语) of the desk; nothing personal is in it.',
})
export class KnowledgeTextType {
  @Field(() => String)
  readonly key!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => KnowledgeKindEnum)
  readonly kind!: KnowledgeKind;

  @Field(() => KnowledgeStateEnum)
  readonly state!: KnowledgeState;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TextType)
  readonly body!: TextType;

  @Field(() => TextType, {
    nullable: true,
    description: 'What can be put into a reply; {{number}}, {{until}}, {{decideBy}} and {{today}} are filled in there',
  })
  readonly reply!: TextType | null;

  @Field(() => [String], { description: 'CAUSE:…, GAP:…, POPUP:…, CONNECTOR:…, REASON:…' })
  readonly bindings!: readonly string[];

  @Field(() => AppealActionEnum, { nullable: true, description: 'Of a macro: the move it goes with' })
  readonly action!: AppealAction | null;

  @Field(() => [String])
  readonly sources!: readonly string[];

  @Field(() => DateScalar)
  readonly validFrom!: string;

  @Field(() => String, { nullable: true, description: 'Null: shipped with the product' })
  readonly writtenBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly writtenAt!: number;

  @Field(() => String, { nullable: true })
  readonly publishedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly publishedAt!: number | null;
}

export const KnowledgeResult = resultUnion('KnowledgeResult', () => KnowledgeTextType, 'KnowledgeText');
