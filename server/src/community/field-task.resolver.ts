import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { PersonType } from '../person/person.type.js';
import { type Page, readConnection } from '../read/connection.js';
import type { RootRead, Row } from '../read/read.js';
import type { From } from '../read/reading.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { sql } from '../read/sql.js';
import { decideCommunityTask } from './decide-community-task.js';
import { fieldTaskCounts } from './field-task-counts.js';
import {
  DecideCommunityTaskInput,
  FieldTaskFilterInput,
  FieldTaskInput,
  OpenCommunityTaskInput,
  PassSampledInput,
} from './field-task.input.js';
import { fieldTaskReading, listedFieldTasks } from './field-task.read.js';
import {
  CommunityDecisionType,
  FieldTaskConnectionType,
  FieldTaskCountType,
  FieldTaskType,
} from './field-task.type.js';
import { assignTask, endTask, openCommunityTask } from './manage-field-task.js';
import { passSampled } from './pass-sampled.js';
import { PassageType } from './passage.type.js';

const FieldTaskResult = resultUnion('FieldTaskResult', () => FieldTaskType, 'FieldTask');
const PassSampledResult = resultUnion('PassSampledResult', () => PassageType, 'Passage');

const byId: From = ({ row, args }) => sql`field_task ${row} where ${row}.id = ${args.bind('id')}`;

const oneTask = (id: string): RootRead => ({
  reading: fieldTaskReading,
  from: byId,
  subject: (task) => sql`${task}.person_id`,
  given: { id },
});

/** 社区任务与随访. */
@Resolver()
export class FieldTaskResolver {
  @Query(() => FieldTaskConnectionType, {
    description: 'Tasks in the field; those that wait, due first. A community with community:write sees its own',
  })
  fieldTasks(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => FieldTaskFilterInput, { nullable: true }) filter: FieldTaskFilterInput | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedFieldTasks(context.actor, filter), { first, after });
  }

  @Query(() => [FieldTaskCountType], { description: 'How much waits, by kind' })
  fieldTaskCounts(@Ctx() context: Context): Promise<readonly FieldTaskCountType[]> {
    return fieldTaskCounts(context);
  }

  @Mutation(() => FieldTaskResult, {
    description: 'What a community decides, as a fact with its basis; judged and told at once (社区决定)',
  })
  decideCommunityTask(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideCommunityTaskInput) input: DecideCommunityTaskInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, decideCommunityTask(context, input), oneTask);
  }

  @Mutation(() => FieldTaskResult, {
    description: 'Begins the loop of somebody who reports without a declaration (报到)',
  })
  openCommunityTask(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => OpenCommunityTaskInput) input: OpenCommunityTaskInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, openCommunityTask(context, input), oneTask);
  }

  @Mutation(() => FieldTaskResult, { description: 'Says which community is responsible' })
  assignFieldTask(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => FieldTaskInput) input: FieldTaskInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, assignTask(context, input), oneTask);
  }

  @Mutation(() => FieldTaskResult, {
    description: 'Closes a loop of somebody who did not come; says how that is known',
  })
  closeCommunityTask(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => FieldTaskInput) input: FieldTaskInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, endTask(context, input, 'NOT_COMING'), oneTask);
  }

  @Mutation(() => FieldTaskResult, { description: 'Closes a trace: found and looked after; says how (已追踪)' })
  closeTrace(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => FieldTaskInput) input: FieldTaskInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, endTask(context, input, 'TRACED'), oneTask);
  }

  @Mutation(() => PassSampledResult, {
    description:
      'Whether somebody sampled a moment ago may go on; if so before the result, they are followed (即采即走即追)',
  })
  passSampled(
    @Ctx() context: Context,
    @Arg('input', () => PassSampledInput) input: PassSampledInput,
  ): Promise<PassageType | Refusal> {
    return passSampled(context, input);
  }
}

@Resolver(() => PersonType)
export class PersonFieldTaskResolver {
  @FieldResolver(() => [CommunityDecisionType], { description: 'What communities decided, latest first (社区决定)' })
  communityDecisions(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [FieldTaskType], { description: 'Tasks in the field about them, latest first' })
  fieldTasks(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
