import { Field, ObjectType, createUnionType } from 'type-graphql';
import { TextType } from '../app/text.type.js';
import { PolicyFindingType } from './policy-check.type.js';
import { PolicyVersionType } from './policy-version.type.js';

/** A refusal of a command about a policy, with what the checks found when they are the reason. */
@ObjectType('PolicyRefused', {
  description: 'An expected refusal; `findings` say what to repair when checks are the reason.',
})
export class PolicyRefused {
  @Field(() => String)
  readonly code: string;

  @Field(() => TextType)
  readonly message: TextType;

  @Field(() => String, { nullable: true, description: 'The input path it is about, e.g. input.reason' })
  readonly field: string | null;

  @Field(() => [PolicyFindingType])
  readonly findings: readonly PolicyFindingType[];

  constructor(
    code: string,
    message: TextType,
    { field = null, findings = [] }: { field?: string | null; findings?: readonly PolicyFindingType[] } = {},
  ) {
    this.code = code;
    this.message = message;
    this.field = field;
    this.findings = findings;
  }
}

/** What a command about a policy answers: the version as it is then, or the refusal. */
export type PolicyAnswer = Promise<PolicyVersionType | PolicyRefused>;

export const PolicyResult = createUnionType({
  name: 'PolicyResult',
  types: () => [PolicyVersionType, PolicyRefused] as const,
  resolveType: (value: unknown) => (value instanceof PolicyRefused ? 'PolicyRefused' : 'PolicyVersion'),
});
