import type { Instant, PolicyKind, PolicyState } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';
import { type PolicyChangeKind, PolicyChangeKindEnum, PolicyKindEnum, PolicyStateEnum } from './policy.enum.js';

@ObjectType('PolicyPeriod', { description: 'In force when, as known when (生效期). What was known stays on record.' })
export class PolicyPeriodType {
  @Field(() => DateTimeScalar)
  readonly validFrom!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly validTo!: Instant | null;

  @Field(() => DateTimeScalar)
  readonly knownFrom!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: still what is known' })
  readonly knownTo!: Instant | null;
}

@ObjectType('PolicyApproval')
export class PolicyApprovalType {
  @Field(() => String)
  readonly by!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

@ObjectType('PolicyChange', { description: 'What is proposed for a published version and waits for a second person.' })
export class PolicyChangeType {
  @Field(() => PolicyChangeKindEnum)
  readonly kind!: PolicyChangeKind;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The proposed end; null for a roll-back, which is at once',
  })
  readonly validTo!: Instant | null;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Boolean)
  readonly emergency!: boolean;

  @Field(() => String)
  readonly proposedBy!: string;

  @Field(() => DateTimeScalar)
  readonly proposedAt!: Instant;

  @Field(() => [PolicyApprovalType])
  readonly approvals!: readonly PolicyApprovalType[];

  @Field(() => Int)
  readonly approvalsNeeded!: number;
}

@ObjectType('PolicyEvent', { description: 'Who did what to a version; never changed.' })
export class PolicyEventType {
  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => String, { nullable: true, description: 'Null: the software itself' })
  readonly actor!: string | null;

  @Field(() => String, { description: 'CREATE, MOVE_END, PUBLISH, APPLY_CHANGE, or an action of PolicyAction' })
  readonly action!: string;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

@ObjectType('PolicySpan')
export class PolicySpanType {
  @Field(() => DateTimeScalar)
  readonly validFrom!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly validTo!: Instant | null;
}

@ObjectType('PolicyEffect', { description: 'A version whose time in force would change.' })
export class PolicyEffectType {
  @Field(() => UuidScalar)
  readonly key!: string;

  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly version!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => [PolicySpanType])
  readonly before!: readonly PolicySpanType[];

  @Field(() => [PolicySpanType])
  readonly after!: readonly PolicySpanType[];
}

/**
 * A version of a policy, drafted or published. What is worked out from its text stands in the resolver: findings, case
 * results, parameters, terms, rules, facts read; so do the run it caused and what the signed-in person may do.
 */
@ObjectType('PolicyVersion', {
  description: 'A version of a policy (政策版本) from its first draft on; nothing is ever deleted.',
})
export class PolicyVersionType {
  @Field(() => UuidScalar)
  readonly key!: string;

  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly version!: string;

  @Field(() => PolicyKindEnum)
  readonly kind!: PolicyKind;

  @Field(() => DivisionType, { description: 'Where it applies; 100000 is the whole country' })
  readonly jurisdiction!: DivisionType;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => String)
  readonly source!: string;

  @Field(() => PolicyStateEnum)
  readonly state!: PolicyState;

  @Field(() => Int, { description: 'Rises with every change; commands name the one they saw' })
  readonly revision!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'As the document says; null when it cannot be read' })
  readonly validFrom!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly validTo!: Instant | null;

  @Field(() => [PolicyPeriodType], { description: 'In force when, as known when; what is known now comes first' })
  readonly periods!: readonly PolicyPeriodType[];

  @Field(() => Boolean, { description: 'In force now' })
  readonly inForce!: boolean;

  @Field(() => String, { nullable: true, description: 'Null: shipped with the software' })
  readonly author!: string | null;

  @Field(() => UuidScalar, { nullable: true, description: 'The version it was copied from' })
  readonly basedOn!: string | null;

  @Field(() => DateTimeScalar)
  readonly changedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly submittedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly publishedAt!: Instant | null;

  @Field(() => Boolean, { description: 'Submitted on the emergency path: a reason and two approvers' })
  readonly emergency!: boolean;

  @Field(() => String, { nullable: true })
  readonly emergencyReason!: string | null;

  @Field(() => [PolicyApprovalType], { description: 'Of the present submission' })
  readonly approvals!: readonly PolicyApprovalType[];

  @Field(() => Int)
  readonly approvalsNeeded!: number;

  @Field(() => String, { description: 'JSON text as the author wrote it' })
  readonly document!: string;

  @Field(() => String, { description: 'Its worked examples, JSON text as the author wrote it' })
  readonly cases!: string;

  @Field(() => PolicyChangeType, { nullable: true, description: 'What is proposed and waits for a second person' })
  readonly change!: PolicyChangeType | null;

  @Field(() => [PolicyEventType], { description: 'The latest first; at most 200' })
  readonly events!: readonly PolicyEventType[];
}
