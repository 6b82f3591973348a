import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { personReading } from '../person/person.read.js';
import { PersonType } from '../person/person.type.js';
import { type Page, readConnection } from '../read/connection.js';
import { another, many } from '../read/reading.js';
import { type RootRead, type Row, readOne } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { sql } from '../read/sql.js';
import { decideOnMerge, dismissDuplicate, proposeMerge, undoMergeOf } from './decide-duplicate.js';
import { type CandidateState, CandidateStateEnum } from './merging.enum.js';
import { listedCandidates, oneCandidate, personMergeReading } from './merging.read.js';
import {
  DecideMergeInput,
  DismissDuplicateInput,
  DuplicateCandidateConnectionType,
  DuplicateCandidateType,
  PersonMergeType,
  ProposeMergeInput,
  UndoMergeInput,
} from './merging.type.js';

const DuplicateResult = resultUnion('DuplicateResult', () => DuplicateCandidateType, 'DuplicateCandidate');
const MergeResult = resultUnion('MergeResult', () => PersonMergeType, 'PersonMerge');

personReading.extend({
  mergedInto: another(
    () => personReading,
    ({ row, parent }) => sql`person ${row} where ${row}.id = ${parent}.merged_into`,
    (row) => sql`${row}.id`,
  ),
  mergedRecords: {
    ...many(
      () => personReading,
      ({ row, parent }) => sql`person ${row} where ${row}.merged_into = ${parent}.id order by ${row}.id limit 20`,
    ),
    subject: (row) => sql`${row}.id`,
  },
});

const oneMerge = (id: string): RootRead => ({
  reading: personMergeReading,
  subject: (row) => sql`${row}.person_id`,
  from: ({ row, args }) => sql`person_merge ${row} where ${row}.id = ${args.bind('id')}`,
  given: { id },
});

/** Records that may be of one person: looked at, merged by two, taken apart again (疑似重复、记录合并). */
@Resolver(() => PersonType)
export class MergingResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Where this record lies now; null: it is nobody else’s',
  })
  mergedInto(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [PersonType], { description: 'Records that lie in this one' })
  mergedRecords(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @Query(() => DuplicateCandidateConnectionType, { description: 'Pairs in one state, the likeliest first' })
  duplicateCandidates(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('state', () => CandidateStateEnum, { nullable: true, defaultValue: 'OPEN' }) state: CandidateState | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedCandidates(state ?? 'OPEN'), { first, after });
  }

  @Query(() => DuplicateCandidateType, { nullable: true, description: 'Two records side by side' })
  duplicateCandidate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return readOne(context, info, oneCandidate(id));
  }

  @Mutation(() => DuplicateResult, { description: 'They are two people' })
  dismissDuplicate(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DismissDuplicateInput) input: DismissDuplicateInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, dismissDuplicate(context, input), oneCandidate);
  }

  @Mutation(() => DuplicateResult, { description: 'They are one person; another steward decides' })
  proposeMerge(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ProposeMergeInput) input: ProposeMergeInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, proposeMerge(context, input), oneCandidate);
  }

  @Mutation(() => MergeResult, { description: 'The second person merges the two, or says why not' })
  decideMerge(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideMergeInput) input: DecideMergeInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, decideOnMerge(context, input), oneMerge);
  }

  @Mutation(() => MergeResult, {
    description: 'Takes two records apart again: both are as they were, and judged again',
  })
  undoMerge(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UndoMergeInput) input: UndoMergeInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, undoMergeOf(context, input), oneMerge);
  }
}
