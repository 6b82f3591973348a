import { latestPurges, purgedTables, retentionPolicyFor, type Sql } from '@zhengming/data';
import {
  fromEpochMs,
  type Instant,
  RETENTION_KINDS,
  RETENTION_TITLES,
  type RetentionKind,
  type RetentionEnd,
} from '@zhengming/domain';
import { Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';

const RetentionEndEnum = apiEnum<RetentionEnd>(
  'RetentionEnd',
  { DELETE: '删除', ANONYMISE: '匿名化', KEEP: '封存保留' },
  'What becomes of something once its term is over.',
);
const PurgeKindEnum = apiEnum<'RETENTION' | 'ERASURE' | 'SCHEME_END'>(
  'PurgeKind',
  { RETENTION: '期满清除', ERASURE: '依申请删除', SCHEME_END: '终止运行清除' },
  'Why rows were deleted.',
);

@ObjectType('RetentionTerm', { description: 'How long one kind of data is kept, from when, and why (保存期限)' })
class RetentionTermType {
  @Field(() => String)
  readonly kind!: RetentionKind;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TextType, { description: 'From when it counts' })
  readonly from!: TextType;

  @Field(() => Int)
  readonly days!: number;

  @Field(() => RetentionEndEnum)
  readonly then!: RetentionEnd;

  @Field(() => TextType)
  readonly basis!: TextType;
}

@ObjectType('PurgedTable')
class PurgedTableType {
  @Field(() => String)
  readonly table!: string;

  @Field(() => Float)
  readonly rows!: number;
}

@ObjectType('PurgeRun', { description: 'What was deleted at once, with its proof' })
class PurgeRunType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => PurgeKindEnum)
  readonly kind!: 'RETENTION' | 'ERASURE' | 'SCHEME_END';

  @Field(() => Boolean, { description: 'false: it is going on, or was cut off and goes on with the next run' })
  readonly done!: boolean;

  @Field(() => DateTimeScalar)
  readonly asOf!: Instant;

  @Field(() => Float, { nullable: true })
  readonly rows!: number | null;

  @Field(() => String, { nullable: true, description: 'Hash of its last proof, in hexadecimal' })
  readonly proofHash!: string | null;

  @Field(() => [PurgedTableType])
  readonly tables!: readonly PurgedTableType[];
}

@ObjectType('Retention')
class RetentionType {
  @Field(() => String, { nullable: true, description: 'The policy in force; null: none, and nothing is deleted' })
  readonly policy!: string | null;

  @Field(() => Int, { nullable: true, description: 'Somebody who asks about their data is answered within' })
  readonly answerWorkingDays!: number | null;

  @Field(() => [RetentionTermType])
  readonly terms!: readonly RetentionTermType[];

  @Field(() => [PurgeRunType], { description: 'The latest twenty' })
  readonly runs!: readonly PurgeRunType[];
}

const RUNS_SHOWN = 20;

@Resolver()
export class RetentionResolver {
  @Query(() => RetentionType, { description: 'How long everything is kept, and what was deleted of late' })
  async retention(@Ctx() { store, worlds, clock }: Context): Promise<RetentionType> {
    const policy = retentionPolicyFor(await worlds.current(), JURISDICTION, clock.now());
    return {
      policy: policy === null ? null : `${policy.id} ${policy.version}`,
      answerWorkingDays: policy?.parameters.answerWorkingDays ?? null,
      terms:
        policy === null
          ? []
          : RETENTION_KINDS.map((kind) => ({ kind, ...RETENTION_TITLES[kind], ...policy.parameters.kept[kind] })),
      runs: await runs(store.pool),
    };
  }
}

async function runs(sql: Sql): Promise<readonly PurgeRunType[]> {
  const latest = await latestPurges(sql, RUNS_SHOWN);
  return Promise.all(
    latest.map(async ({ id, kind, state, asOf, rows, proofHash }) => ({
      id,
      kind,
      done: state === 'DONE',
      asOf: fromEpochMs(asOf.getTime()),
      rows,
      proofHash: proofHash?.toString('hex') ?? null,
      tables: await purgedTables(sql, id),
    })),
  );
}
