import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { TestIntegrity } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import type { Refusal } from '../app/refusal.type.js';
import { type Page, readConnection } from '../read/connection.js';
import type { RootRead, Row } from '../read/read.js';
import type { From } from '../read/reading.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { sql } from '../read/sql.js';
import { TestIntegrityEnum } from '../test/test.enum.js';
import { NucleicTestType } from '../test/test.type.js';
import { decideIntegrity, proposeIntegrity, takeBackIntegrity } from './integrity-commands.js';
import { integrityChangeReading, listedIntegrityChanges } from './integrity.read.js';
import {
  DecideIntegrityInput,
  IntegrityChangeConnectionType,
  IntegrityChangeFilterInput,
  IntegrityChangeResult,
  IntegrityChangeType,
  ProposeIntegrityInput,
  TakeBackIntegrityInput,
} from './integrity.type.js';

const byId: From = ({ row, args }) => sql`integrity_change ${row} where ${row}.id = ${args.bind('id')}`;
const oneChange = (id: string): RootRead => ({
  reading: integrityChangeReading,
  from: byId,
  subject: (row) => sql`${row}.person_id`,
  given: { id },
});

@Resolver(() => NucleicTestType)
export class IntegrityResolver {
  @Query(() => IntegrityChangeConnectionType, { description: 'Proposals and decisions about tests, latest first' })
  integrityChanges(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => IntegrityChangeFilterInput, { nullable: true }) filter: IntegrityChangeFilterInput | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedIntegrityChanges(filter), { first, after });
  }

  @Mutation(() => IntegrityChangeResult, {
    description:
      'Proposes that a test is suspected, fake, tampered with, or genuine after all; a second person decides',
  })
  proposeIntegrity(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ProposeIntegrityInput) input: ProposeIntegrityInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, proposeIntegrity(context, input), oneChange);
  }

  @Mutation(() => IntegrityChangeResult, {
    description: 'Decides a proposal of somebody else; what is approved is a new fact and the person is judged again',
  })
  decideIntegrity(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecideIntegrityInput) input: DecideIntegrityInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, decideIntegrity(context, input), oneChange);
  }

  @Mutation(() => IntegrityChangeResult, { description: "Takes one's own proposal back before it is decided" })
  takeBackIntegrity(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakeBackIntegrityInput) input: TakeBackIntegrityInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, takeBackIntegrity(context, input), oneChange);
  }

  @FieldResolver(() => IntegrityChangeType, {
    nullable: true,
    description: 'The proposal that waits for a second person',
  })
  integrityChange(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [TestIntegrityEnum], { description: 'What whoever asks may propose it to be' })
  possibleIntegrity(@Root() row: Row, @Info() info: GraphQLResolveInfo): readonly TestIntegrity[] {
    return plannedValue(row, info) as readonly TestIntegrity[];
  }
}
