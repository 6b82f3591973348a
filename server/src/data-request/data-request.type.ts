import type { DataRequestKind, DataRequestState } from '@zhengming/data';
import { ERASURE_GROUNDS, erasureGroundSentence, type ErasureGround, type Instant } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DateScalar, DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';

export const DataRequestKindEnum = apiEnum<DataRequestKind>(
  'DataRequestKind',
  { EXPORT: '查阅、复制', ERASURE: '删除' },
  'What somebody asks for about their own data (个人信息保护法 art. 45, 47).',
);
export const DataRequestStateEnum = apiEnum<DataRequestState>(
  'DataRequestState',
  {
    RECEIVED: '待受理',
    PROPOSED: '待审批',
    APPROVED: '副本待领取',
    DONE: '已完成',
    REFUSED: '不予办理',
    LAPSED: '逾期未领取',
  },
  'Where a request stands.',
);
export type DataRequestAction = 'TAKE_UP' | 'APPROVE' | 'REFUSE' | 'FETCH';
export const DataRequestActionEnum = apiEnum<DataRequestAction>(
  'DataRequestAction',
  { TAKE_UP: '受理', APPROVE: '批准', REFUSE: '不予办理', FETCH: '领取副本' },
  'What may be done with a request by whoever asks.',
);

@ObjectType('ErasureGround', { description: 'Why something is kept (不予删除的依据)' })
export class ErasureGroundType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => TextType)
  readonly text!: TextType;
}

export const toGroundTypes = (grounds: unknown): ErasureGroundType[] =>
  ERASURE_GROUNDS.filter((ground: ErasureGround) => (grounds as readonly string[]).includes(ground)).map((code) => ({
    code,
    text: erasureGroundSentence(code),
  }));

@ObjectType('OwnDataRequest', { description: 'A request as the person is told of it' })
export class OwnDataRequestType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DataRequestKindEnum)
  readonly kind!: DataRequestKind;

  @Field(() => DataRequestStateEnum)
  readonly state!: DataRequestState;

  @Field(() => DateTimeScalar)
  readonly askedAt!: Instant;

  @Field(() => DateScalar, { description: 'Answered by then' })
  readonly dueOn!: string;

  @Field(() => [ErasureGroundType])
  readonly grounds!: readonly ErasureGroundType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'A copy waits until then, to be fetched once' })
  readonly fetchUntil!: Instant | null;
}

@ObjectType('DataRequest', { description: 'Somebody asks for a copy of their data, or for its erasure' })
export class DataRequestType extends OwnDataRequestType {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => String, { nullable: true, description: 'Masked; null: erased' })
  readonly personName!: string | null;

  @Field(() => String, { description: 'Emptied by an erasure' })
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'The partner through which the person asks' })
  readonly partner!: string | null;

  @Field(() => String, { nullable: true, description: 'Who checked who is asking' })
  readonly takenBy!: string | null;

  @Field(() => String, { nullable: true })
  readonly decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly doneAt!: Instant | null;

  @Field(() => Boolean, { description: 'Not answered by the day it is due' })
  readonly overdue!: boolean;

  @Field(() => [DataRequestActionEnum])
  readonly allowedActions!: readonly DataRequestAction[];

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType('DataRequestEdge')
export class DataRequestEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => DataRequestType)
  readonly node!: DataRequestType;
}

@ObjectType('DataRequestConnection')
export class DataRequestConnectionType {
  @Field(() => [DataRequestEdgeType])
  readonly edges!: readonly DataRequestEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@InputType('OpenDataRequestInput', { description: 'For somebody who calls or writes, and whose identity was checked' })
export class OpenDataRequestInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => DataRequestKindEnum)
  readonly kind!: DataRequestKind;

  @Field(() => String, { description: 'How they asked and how they were recognised, 4 to 200 characters' })
  readonly reason!: string;
}

@InputType('RequestOwnDataInput')
export class RequestOwnDataInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => DataRequestKindEnum)
  readonly kind!: DataRequestKind;
}

@InputType('DecideDataRequestInput')
export class DecideDataRequestInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Told to the person; required to refuse; at most 500 characters',
  })
  readonly note?: string | null;
}
