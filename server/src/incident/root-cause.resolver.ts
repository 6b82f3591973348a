import type { GraphQLResolveInfo } from 'graphql';
import { noteRootCause, topRootCauses } from '@zhengming/data';
import { NO_MISTAKE } from '@zhengming/domain';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { causeSentence } from '../appeal/cause-sentences.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import { staffName } from '../appeal/correction.read.js';
import { type Row, readMany, readOne } from '../read/read.js';
import { column, expression, type From, many, mapped, reading, type TypeReading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { incidentRefusal } from './incident-refusals.js';
import { sourceName } from './source-name.js';
import { NoteRootCauseInput, RootCauseTaskType, RootCauseType } from './root-cause.type.js';

const rateReading: TypeReading = reading('RootCauseRate', {
  day: column('day'),
  appeals: column('appeals'),
  total: column('total'),
});

const taskReading: TypeReading = reading('RootCauseTask', {
  id: column('id'),
  kind: column('kind'),
  source: column('source'),
  name: expression(sourceName),
  cause: column('cause'),
  causeText: mapped(column('cause'), (value) => causeSentence(value as never)),
  state: column('state'),
  perWeek: column('per_week'),
  worst: column('worst'),
  rates: many(
    () => rateReading,
    ({
      row,
      parent,
    }) => sql`(select * from root_cause_rate r where r.task_id = ${parent}.id order by r.day desc limit 60)
      ${row} where true order by ${row}.day`,
  ),
  openedAt: column('opened_at'),
  greenAt: column('green_at'),
  note: column('note'),
  notedBy: expression((row) => staffName(sql`${row}.noted_by`)),
  notedAt: column('noted_at'),
  version: column('version'),
});

export const ROOT_CAUSE_READINGS: readonly TypeReading[] = [taskReading, rateReading];

const listed: From = ({ row }) =>
  sql`root_cause_task ${row} where true order by (${row}.state = 'RED') desc, ${row}.opened_at desc limit 100`;
const byId: From = ({ row, args }) => sql`root_cause_task ${row} where ${row}.id = ${args.bind('id')}`;

const RootCauseCommandResult = resultUnion('RootCauseCommandResult', () => RootCauseTaskType, 'RootCauseTask');

@Resolver()
export class RootCauseResolver {
  @Query(() => [RootCauseType], { description: 'The sources that most appeals of the last seven days lead back to' })
  async rootCauses(
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
  ): Promise<readonly RootCauseType[]> {
    const most = Math.min(Math.max(first, 1), 100);
    const found = await topRootCauses(context.store.pool, { until: context.clock.now(), most, without: NO_MISTAKE });
    return found.map((one) => ({ ...one, causeText: causeSentence(one.cause) }));
  }

  @Query(() => [RootCauseTaskType], { description: 'Red ones first' })
  rootCauseTasks(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly Row[]> {
    return readMany(context, info, { reading: taskReading, from: listed });
  }

  @Mutation(() => RootCauseCommandResult, {
    description: 'What a steward did about a source. The task stays red until its rate has fallen.',
  })
  async noteRootCause(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => NoteRootCauseInput) { id, expectedVersion, note }: NoteRootCauseInput,
  ): Promise<Row | Refusal | null> {
    const wrong = checkText(note, 'input.note');
    if (wrong) return wrong;
    const by = signedIn(context).id;
    const noted = { id, expectedVersion, note: withoutNumbers(note), by, at: context.clock.now() };
    if (!(await noteRootCause(context.store.pool, noted))) return incidentRefusal('CHANGED_MEANWHILE');
    return readOne(context, info, { reading: taskReading, from: byId, given: { id } });
  }
}
