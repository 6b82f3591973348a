import type { Instant } from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';

@InputType('CreatePolicyDraftInput')
export class CreatePolicyDraftInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Begin with the text of this version' })
  readonly basedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'JSON text; absent: that of `basedOn`' })
  readonly document!: string | null;

  @Field(() => String, { nullable: true, description: 'JSON text; absent: those of `basedOn`' })
  readonly cases!: string | null;
}

@InputType('SavePolicyDraftInput')
export class SavePolicyDraftInput {
  @Field(() => UuidScalar)
  readonly key!: string;

  @Field(() => String, { description: 'JSON text; it is kept even while it cannot be read' })
  readonly document!: string;

  @Field(() => String)
  readonly cases!: string;

  @Field(() => Int)
  readonly expectedRevision!: number;
}

@InputType('SubmitPolicyInput')
export class SubmitPolicyInput {
  @Field(() => UuidScalar)
  readonly key!: string;

  @Field(() => Int)
  readonly expectedRevision!: number;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'The emergency path: no lead time, but a reason and two approvers',
  })
  readonly emergency!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Required on the emergency path' })
  readonly reason!: string | null;
}

@InputType('ApprovePolicyInput')
export class ApprovePolicyInput {
  @Field(() => UuidScalar)
  readonly key!: string;

  @Field(() => Int)
  readonly expectedRevision!: number;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

/** For moves that need a reason: return, discard, reject. */
@InputType('PolicyReasonInput')
export class PolicyReasonInput {
  @Field(() => UuidScalar)
  readonly key!: string;

  @Field(() => Int)
  readonly expectedRevision!: number;

  @Field(() => String)
  readonly reason!: string;
}

@InputType('EndPolicyInput')
export class EndPolicyInput {
  @Field(() => UuidScalar)
  readonly key!: string;

  @Field(() => DateTimeScalar, { description: 'The first instant at which it is no longer in force' })
  readonly validTo!: Instant;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  readonly emergency!: boolean | null;
}

@InputType('RollBackPolicyInput')
export class RollBackPolicyInput {
  @Field(() => UuidScalar)
  readonly key!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  readonly emergency!: boolean | null;
}

@InputType('PolicyChangeInput')
export class PolicyChangeInput {
  @Field(() => UuidScalar, { description: 'The version it is about' })
  readonly key!: string;

  @Field(() => Int)
  readonly expectedRevision!: number;
}
