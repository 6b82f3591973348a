import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { boundedCount } from '../app/bounded-count.js';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { appealReading } from '../appeal/appeal.read.js';
import { AppealType } from '../appeal/appeal.type.js';
import { appealOrRefusal } from '../appeal/one-appeal.js';
import { type Page, readConnection } from '../read/connection.js';
import { readMany, type RootRead, type Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { type From, many } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { AgencyKindEnum } from './agency.enum.js';
import { AgencyTaskFilterInput, AgencyTaskInput, AnswerAgencyTaskInput, AskAgencyInput } from './agency.input.js';
import { agencyReading, agencyTaskReading, named } from './agency.read.js';
import { AgencyTaskConnectionType, AgencyTaskType, AgencyType } from './agency.type.js';
import { listedAgencyTasks } from './agency-tasks.read.js';
import { answerAgencyTask } from './answer-agency-task.js';
import { askAgency } from './ask-agency.js';
import { cancelAgencyTask, chaseAgencyTask } from './chase-agency-task.js';

const AskAgencyResult = resultUnion('AskAgencyResult', () => AppealType, 'Appeal');
const AgencyTaskResult = resultUnion('AgencyTaskResult', () => AgencyTaskType, 'AgencyTask');

appealReading.extend({
  agencyTasks: many(
    () => agencyTaskReading,
    ({ row, parent }) => sql`agency_task ${row} where ${row}.person_id = ${parent}.person_id
      and ${row}.appeal_id = ${parent}.id order by ${row}.asked_at, ${row}.id limit 100`,
  ),
});

const matching: From = ({ row, args }) => {
  const kind = args.has('kind') ? sql`and ${row}.kind = ${args.bind('kind')}::text` : sql``;
  const search = args.has('search') ? sql`and ${named(row, args.bind('search'))}` : sql``;
  return sql`agency ${row} where ${row}.active ${kind} ${search} order by ${row}.name_zh, ${row}.id limit ${args.bind('first')}`;
};

const byId: From = ({ row, args }) => sql`agency_task ${row} where ${row}.id = ${args.bind('id')}`;

const oneTask = (id: string): RootRead => ({
  reading: agencyTaskReading,
  from: byId,
  subject: (task) => sql`${task}.person_id`,
  given: { id },
});

/** Questions to laboratories, carriers, communities, provinces and stewards (协查). */
@Resolver(() => AppealType)
export class AgencyResolver {
  @FieldResolver(() => [AgencyTaskType], { description: 'What agencies were asked about this case' })
  agencyTasks(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @Query(() => [AgencyType], { description: 'Bodies that can be asked, by kind and part of the name' })
  agencies(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('kind', () => AgencyKindEnum, { nullable: true }) kind: string | null,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
  ): Promise<readonly Row[]> {
    const given = { kind, search: search?.trim() || null, first: boundedCount('first', first ?? 20) };
    return readMany(context, info, { reading: agencyReading, from: matching, given });
  }

  @Query(() => AgencyTaskConnectionType, {
    name: 'agencyTasks',
    description: 'Questions to agencies; a partner with agency:write sees its own',
  })
  listAgencyTasks(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => AgencyTaskFilterInput, { nullable: true }) filter: AgencyTaskFilterInput | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedAgencyTasks(context.actor, filter), { first, after });
  }

  @Mutation(() => AskAgencyResult, {
    description: 'Puts a question to an agency; the case waits for it, its clock does not (发起协查)',
  })
  askAgency(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AskAgencyInput) input: AskAgencyInput,
  ): Promise<Row | Refusal> {
    return appealOrRefusal(context, info, askAgency(context, input));
  }

  @Mutation(() => AgencyTaskResult, {
    description: 'The answer, entered by whoever heard it or sent by the agency; it becomes evidence of the case',
  })
  answerAgencyTask(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AnswerAgencyTaskInput) input: AnswerAgencyTaskInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, answerAgencyTask(context, input), oneTask);
  }

  @Mutation(() => AgencyTaskResult, { description: 'Asks again (催办)' })
  chaseAgencyTask(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AgencyTaskInput) input: AgencyTaskInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, chaseAgencyTask(context, input), oneTask);
  }

  @Mutation(() => AgencyTaskResult, { description: 'The answer is not needed any more; says why' })
  cancelAgencyTask(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AgencyTaskInput) input: AgencyTaskInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, cancelAgencyTask(context, input), oneTask);
  }
}
