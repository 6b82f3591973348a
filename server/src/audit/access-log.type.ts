import type { Instant } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';

@ObjectType('AccessLogEntry', {
  description: 'One look at the data of a person, as the person themselves may read it.',
})
export class AccessLogEntryType {
  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => TextType, { description: 'Which house looked; members of staff are not named' })
  readonly who!: TextType;

  @Field(() => TextType)
  readonly what!: TextType;

  @Field(() => TextType)
  readonly why!: TextType;

  @Field(() => [TextType], { description: 'Which kinds of data' })
  readonly data!: readonly TextType[];
}

@ObjectType('AccessLogEdge')
class AccessLogEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => AccessLogEntryType)
  readonly node!: AccessLogEntryType;
}

@ObjectType('AccessLogConnection')
export class AccessLogConnectionType {
  @Field(() => [AccessLogEdgeType])
  readonly edges!: readonly AccessLogEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

export const AccessLogResult = resultUnion('AccessLogResult', () => AccessLogConnectionType, 'AccessLogConnection');
