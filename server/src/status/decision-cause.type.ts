import { Field, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';

export type DecisionCauseKind = 'AREA_VERSION' | 'POLICY' | 'APPEAL' | 'INSTITUTION';

export const DecisionCauseKindEnum = apiEnum<DecisionCauseKind>('DecisionCauseKind', {
  AREA_VERSION: null,
  POLICY: null,
  APPEAL: null,
  INSTITUTION: 'Its qualification changed',
});

@ObjectType('DecisionCause', {
  description: 'The list, policy, appeal or institution that set off an evaluation (起因).',
})
export class DecisionCauseType {
  @Field(() => DecisionCauseKindEnum)
  readonly kind!: DecisionCauseKind;

  @Field(() => UuidScalar, { description: 'Of the list version, the policy version, the appeal or the institution' })
  readonly id!: string;

  @Field(() => TextType, { description: 'How it is called, e.g. "List 12 (2021-11-01 10:00)"' })
  readonly label!: TextType;
}
