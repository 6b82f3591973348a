import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { type Page, readConnection } from '../read/connection.js';
import { type RootRead, type Row, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { sql } from '../read/sql.js';
import { registeredInstitutions } from './institution-register.read.js';
import {
  InstitutionConnectionType,
  InstitutionFilterInput,
  InstitutionVersionType,
  SaveInstitutionInput,
} from './institution-register.type.js';
import { institutionReading } from './institution.read.js';
import { InstitutionType } from './institution.type.js';
import { saveInstitution } from './save-institution.js';

const SaveInstitutionResult = resultUnion('SaveInstitutionResult', () => InstitutionType, 'Institution');

const byId: From = ({ row, args }) => sql`institution ${row} where ${row}.id = ${args.bind('id')}`;
const oneInstitution = (id: string): RootRead => ({ reading: institutionReading, from: byId, given: { id } });

/** The registry of testing institutions (检测机构登记), kept by data stewards. */
@Resolver(() => InstitutionType)
export class InstitutionRegisterResolver {
  @Query(() => InstitutionConnectionType, { description: 'Every testing institution, by name' })
  institutionRegister(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => InstitutionFilterInput, { nullable: true }) filter: InstitutionFilterInput | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, registeredInstitutions(filter), { first, after });
  }

  @Query(() => InstitutionType, { nullable: true, description: 'One institution with its history' })
  institution(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return readOne(context, info, oneInstitution(id));
  }

  @Mutation(() => SaveInstitutionResult, {
    description:
      'Writes an institution down, new or changed; whoever has a sample of a day whose qualification changed is judged again',
  })
  saveInstitution(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveInstitutionInput) input: SaveInstitutionInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, saveInstitution(context, input), oneInstitution);
  }

  @FieldResolver(() => [InstitutionVersionType], {
    description: 'Every version of the entry, latest first (at most 100)',
  })
  history(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
