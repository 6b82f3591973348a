import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { DateRangeInput, IdentifierInput } from '../app/inputs.type.js';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { type Refusal, isRefusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { type Page, readConnection } from '../read/connection.js';
import { type Row, readOne } from '../read/read.js';
import { DecisionSummaryType } from '../status/decision.type.js';
import { StayType } from '../stay/stay.type.js';
import { type TestScope, TestScopeEnum } from '../test/test.enum.js';
import { NucleicTestType } from '../test/test.type.js';
import { findPerson } from './find-person.js';
import { listedPersons } from './persons.read.js';
import { onePerson } from './one-person.js';
import { PersonConnectionType, PersonFilterInput, PersonType } from './person.type.js';

const FindPersonResult = resultUnion('FindPersonResult', () => PersonType, 'Person');

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonType, { nullable: true, description: 'One person, masked. The purpose is kept in the audit log.' })
  person(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
    @Arg('purpose', () => String) _purpose: string,
  ): Promise<Row | null> {
    return readOne(context, info, onePerson(id));
  }

  @Query(() => FindPersonResult, { description: 'Finds a person by resident number or phone.' })
  async findPerson(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('identifier', () => IdentifierInput) identifier: IdentifierInput,
    @Arg('purpose', () => String) _purpose: string,
  ): Promise<Row | Refusal | null> {
    const id = await findPerson(context, identifier, 'identifier');
    if (isRefusal(id)) return id;
    return readOne(context, info, onePerson(id));
  }

  @Query(() => PersonConnectionType, { description: 'Persons by current status, masked.' })
  persons(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => PersonFilterInput, { nullable: true }) filter: PersonFilterInput | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedPersons(filter, context.clock.now()), { first, after });
  }

  @FieldResolver(() => [DecisionSummaryType], { description: 'The history of the status, latest first' })
  decisions(
    @Root() row: Row,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) _first: number | null,
  ): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [StayType], { description: 'Where the person was, latest first' })
  stays(
    @Root() row: Row,
    @Info() info: GraphQLResolveInfo,
    @Arg('during', () => DateRangeInput, { nullable: true }) _during: DateRangeInput | null,
  ): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [NucleicTestType], { description: 'Tests, latest first (省内和全国可切换)' })
  tests(
    @Root() row: Row,
    @Info() info: GraphQLResolveInfo,
    @Arg('scope', () => TestScopeEnum, { nullable: true, defaultValue: 'NATIONAL' }) _scope: TestScope | null,
    @Arg('latest', () => Int, { nullable: true, defaultValue: 10 }) _latest: number | null,
    @Arg('perScope', () => Boolean, {
      nullable: true,
      description: '`latest` of each scope instead of in all (省内、省外各几条)',
    })
    _perScope: boolean | null,
  ): unknown {
    return plannedValue(row, info);
  }
}
