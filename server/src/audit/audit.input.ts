import type { AuditKind, AuditOutcome } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import { Field, InputType } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { AuditKindEnum, AuditOutcomeEnum } from './audit.enum.js';

@InputType('AuditFilter', { description: 'What is given must all hold.' })
export class AuditFilterInput {
  @Field(() => IdentifierInput, { nullable: true, description: 'About the person with this number' })
  readonly identifier!: IdentifierInput | null;

  @Field(() => UuidScalar, { nullable: true, description: 'About this person' })
  readonly personId!: string | null;

  @Field(() => String, { nullable: true, description: 'The actor: sign-in name, partner name or id' })
  readonly actor!: string | null;

  @Field(() => AuditKindEnum, { nullable: true })
  readonly kind!: AuditKind | null;

  @Field(() => AuditOutcomeEnum, { nullable: true })
  readonly outcome!: AuditOutcome | null;

  @Field(() => String, { nullable: true, description: 'The root field, e.g. Query.checkStatus' })
  readonly action!: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the purpose' })
  readonly purpose!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly from!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Up to, not included' })
  readonly to!: Instant | null;
}
