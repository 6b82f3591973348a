import type { AuditActorKind, AuditKind, AuditOutcome, ChainProblem } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import {
  AuditActorKindEnum,
  AuditKindEnum,
  AuditOutcomeEnum,
  ChainProblemEnum,
  type ChainState,
  ChainStateEnum,
} from './audit.enum.js';

@ObjectType('AuditEvent', { description: 'One entry of the chain. Of the person it holds the identifier only.' })
export class AuditEventType {
  @Field(() => String, { description: 'The place in the chain' })
  readonly seq!: string;

  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => AuditKindEnum)
  readonly kind!: AuditKind;

  @Field(() => AuditOutcomeEnum)
  readonly outcome!: AuditOutcome;

  @Field(() => AuditActorKindEnum)
  readonly actorKind!: AuditActorKind;

  @Field(() => String)
  readonly actorId!: string;

  @Field(() => String, { nullable: true, description: 'Null when the actor is no longer known' })
  readonly actorName!: string | null;

  @Field(() => String, { nullable: true, description: 'Through what: the client of a partner, the session of staff' })
  readonly clientId!: string | null;

  @Field(() => String)
  readonly action!: string;

  @Field(() => TextType, { description: 'The action in words' })
  readonly actionText!: TextType;

  @Field(() => UuidScalar, { nullable: true })
  readonly personId!: string | null;

  @Field(() => String, { nullable: true, description: 'What was changed' })
  readonly objectId!: string | null;

  @Field(() => String, { nullable: true })
  readonly purpose!: string | null;

  @Field(() => [String])
  readonly fields!: readonly string[];

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: 'More about it, as a JSON object' })
  readonly detail!: string | null;

  @Field(() => String, { nullable: true })
  readonly requestId!: string | null;

  @Field(() => String, { description: 'SHA-256 over the content and the hash of the entry before, hexadecimal' })
  readonly hash!: string;

  @Field(() => Boolean, { description: 'Whether the content fits the hash now; reckoned when it is asked for' })
  readonly intact!: boolean;
}

@ObjectType('AuditEventEdge')
class AuditEventEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => AuditEventType)
  readonly node!: AuditEventType;
}

@ObjectType('AuditEventConnection')
export class AuditEventConnectionType {
  @Field(() => [AuditEventEdgeType])
  readonly edges!: readonly AuditEventEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('AuditCheck', { description: 'A verification of the whole chain' })
export class AuditCheckType {
  @Field(() => DateTimeScalar)
  readonly askedAt!: Instant;

  @Field(() => String, { nullable: true, description: 'Null: the platform itself, every night' })
  readonly askedBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly finishedAt!: Instant;

  @Field(() => Int, { description: 'How many entries were found to hold' })
  readonly checked!: number;

  @Field(() => String, { nullable: true, description: 'The first entry that does not hold' })
  readonly brokenSeq!: string | null;

  @Field(() => ChainProblemEnum, { nullable: true })
  readonly problem!: ChainProblem | null;
}

@ObjectType('AuditAnchor', { description: 'A head of the chain that was signed, and told to the outside' })
export class AuditAnchorType {
  @Field(() => String)
  readonly seq!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => String, { description: 'To be kept outside: this line proves the chain up to here' })
  readonly line!: string;
}

@ObjectType('AuditChain')
export class AuditChainType {
  @Field(() => ChainStateEnum)
  readonly state!: ChainState;

  @Field(() => String, { description: 'How many entries there are' })
  readonly length!: string;

  @Field(() => String)
  readonly headHash!: string;

  @Field(() => AuditCheckType, { nullable: true })
  readonly lastCheck!: AuditCheckType | null;

  @Field(() => [AuditAnchorType], { description: 'The latest ten' })
  readonly anchors!: readonly AuditAnchorType[];
}
