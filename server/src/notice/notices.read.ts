import type { Instant, NoticeKind, NoticeState } from '@zhengming/domain';
import { fromEpochMs } from '@zhengming/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import type { Services } from '../app/context.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar } from '../app/scalars.js';
import type { ConnectionRead } from '../read/connection.js';
import { sql } from '../read/sql.js';
import { NoticeKindEnum, NoticeStateEnum } from './notice.enum.js';
import { noticeLogReading } from './notice.read.js';
import { NoticeLogEntryType, type NoticeQueueType } from './notice.type.js';

@InputType('NoticeFilter')
export class NoticeFilterInput {
  @Field(() => [NoticeStateEnum], { nullable: true })
  readonly states?: NoticeState[] | null;

  @Field(() => NoticeKindEnum, { nullable: true })
  readonly kind?: NoticeKind | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Queued from then on' })
  readonly from?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Queued before then' })
  readonly to?: Instant | null;
}

@ObjectType('NoticeLogEdge')
class NoticeLogEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => NoticeLogEntryType)
  readonly node!: NoticeLogEntryType;
}

@ObjectType('NoticeLogConnection')
export class NoticeLogConnectionType {
  @Field(() => [NoticeLogEdgeType])
  readonly edges!: readonly NoticeLogEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

const date = (at: Instant | null | undefined): Date | null => (at === null || at === undefined ? null : new Date(at));

/** The delivery log, latest first. */
export const loggedNotices = (filter: NoticeFilterInput | null): ConnectionRead => ({
  reading: noticeLogReading,
  about: (row) => sql`${row}.person_id`,
  descending: true,
  order: [
    { sql: (row) => sql`${row}.queued_at`, type: 'timestamptz' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  given: {
    states: filter?.states ?? null,
    kind: filter?.kind ?? null,
    from: date(filter?.from),
    to: date(filter?.to),
  },
  from: ({ row, args }) => {
    const states = args.has('states') ? sql` and ${row}.state = any (${args.bind('states')}::text[])` : sql``;
    const kind = args.has('kind') ? sql` and ${row}.kind = ${args.bind('kind')}` : sql``;
    const from = args.has('from') ? sql` and ${row}.queued_at >= ${args.bind('from')}` : sql``;
    const to = args.has('to') ? sql` and ${row}.queued_at < ${args.bind('to')}` : sql``;
    return sql`notice ${row} where true${states}${kind}${from}${to}`;
  },
});

const COUNTED = 10_000;

/** How the outbox stands: two short looks at partial indexes. */
export async function noticeQueue({ store, clock }: Services): Promise<NoticeQueueType> {
  const { rows } = await store.pool.query<{ due: number; since: Date | null; failed: number }>(
    `select (select count(*)::int from (select 1 from notice where state = 'QUEUED' and next_attempt_at <= $1 limit $2) as d) as due,
       (select min(next_attempt_at) from notice where state = 'QUEUED' and next_attempt_at <= $1) as since,
       (select count(*)::int from (select 1 from notice where state = 'FAILED' limit $2) as f) as failed`,
    [new Date(clock.now()), COUNTED],
  );
  const { due = 0, since = null, failed = 0 } = rows[0] ?? {};
  return { due, dueSince: since === null ? null : fromEpochMs(since.getTime()), failed };
}
