import type { Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { StatusCheckType } from '../status/status.type.js';

@ObjectType('WatchedStatus', { description: 'Somebody you serve, and what the status is now.' })
export class WatchedStatusType {
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'How this person is named in what you are told, by you alone; null: nobody is known by the identifier',
  })
  readonly watchId!: string | null;

  @Field(() => StatusCheckType)
  readonly status!: StatusCheckType;
}

@ObjectType('StatusWatches')
export class StatusWatchesType {
  @Field(() => [WatchedStatusType], { description: 'In the order asked' })
  readonly watches!: readonly WatchedStatusType[];

  @Field(() => DateTimeScalar)
  readonly until!: Instant;
}

@ObjectType('Unwatched')
export class UnwatchedType {
  @Field(() => Int)
  readonly ended!: number;
}

@ObjectType('StatusWatch', { description: 'That you serve somebody (服务对象).' })
export class StatusWatchType {
  @Field(() => UuidScalar)
  readonly watchId!: string;

  @Field(() => String)
  readonly purpose!: string;

  @Field(() => DateTimeScalar)
  readonly since!: Instant;

  @Field(() => DateTimeScalar)
  readonly until!: Instant;
}

@ObjectType('StatusWatchEdge')
class StatusWatchEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => StatusWatchType)
  readonly node!: StatusWatchType;
}

@ObjectType('StatusWatchConnection')
export class StatusWatchConnectionType {
  @Field(() => [StatusWatchEdgeType])
  readonly edges!: readonly StatusWatchEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

export const WatchStatusResult = resultUnion('WatchStatusResult', () => StatusWatchesType, 'StatusWatches');
