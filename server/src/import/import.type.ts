import type { ImportKind, ImportState } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { ImportProblemType } from '../app/import-problem.type.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';

export const ImportKindEnum = apiEnum<ImportKind>(
  'ImportKind',
  {
    TESTS: '核酸检测结果',
    VACCINATIONS: '接种记录',
    STAYS: '行程：购票、住宿、通信、流调',
    BINDINGS: '号码绑定、解绑、核验',
  },
  'Which facts a delivery brings (数据导入)',
);
export const ImportStateEnum = apiEnum<ImportState>('ImportState', {
  WAITING: 'Received; others are taken in before it',
  RUNNING: null,
  DONE: null,
  FAILED: 'It cannot be read to its end; the rows before are kept',
  INTERRUPTED: 'It ended in the middle; what was taken is kept, and all of it may be sent again',
});

@ObjectType('ImportSender', { description: 'A partner whose journeys a steward may deliver for it' })
export class ImportSenderType {
  @Field(() => UuidScalar, { description: 'The `issuer` of the delivery' })
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;
}

@ObjectType('Import', { description: 'A delivery of facts by file or stream: who sent it and what became of its rows' })
export class ImportType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => ImportKindEnum)
  readonly kind!: ImportKind;

  @Field(() => ImportStateEnum)
  readonly state!: ImportState;

  @Field(() => String, { description: 'The partner or member of staff who sent it' })
  readonly source!: string;

  @Field(() => String)
  readonly fileName!: string;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly finishedAt!: Instant | null;

  @Field(() => Int, { description: 'Rows taken in so far, whatever became of them' })
  readonly lines!: number;

  @Field(() => Int)
  readonly accepted!: number;

  @Field(() => Int, { description: 'Known before and told otherwise now' })
  readonly changed!: number;

  @Field(() => Int, { description: 'Known already' })
  readonly duplicates!: number;

  @Field(() => Int, { description: 'Not taken; each is listed with its line and what to do' })
  readonly rejected!: number;

  @Field(() => String, { nullable: true, description: 'Why it failed, as a code' })
  readonly error!: string | null;

  @Field(() => [ImportProblemType], { description: 'The first rows that were not taken; all of them are in the CSV' })
  readonly problems!: readonly ImportProblemType[];
}

@ObjectType('ImportEdge')
export class ImportEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => ImportType)
  readonly node!: ImportType;
}

@ObjectType('ImportConnection')
export class ImportConnectionType {
  @Field(() => [ImportEdgeType])
  readonly edges!: readonly ImportEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ArgsType()
export class ImportsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 25 })
  readonly first!: number | null;

  @Field(() => String, { nullable: true })
  readonly after!: string | null;

  @Field(() => [ImportStateEnum], { nullable: true })
  readonly states!: readonly ImportState[] | null;
}
