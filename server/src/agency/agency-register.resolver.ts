import { findAnsweringPartners } from '@zhengming/data';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { type Page, readConnection } from '../read/connection.js';
import type { RootRead, Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { agencyReading } from './agency.read.js';
import { AgencyType } from './agency.type.js';
import { registeredAgencies } from './agency-register.read.js';
import {
  AgencyConnectionType,
  AgencyFilterInput,
  AnsweringPartnerType,
  SaveAgencyInput,
} from './agency-register.type.js';
import { ANSWERS, saveAgency } from './save-agency.js';

const SaveAgencyResult = resultUnion('SaveAgencyResult', () => AgencyType, 'Agency');

const byId: From = ({ row, args }) => sql`agency ${row} where ${row}.id = ${args.bind('id')}`;
const oneAgency = (id: string): RootRead => ({ reading: agencyReading, from: byId, given: { id } });

/** The register of bodies that can be asked (协查单位), kept by supervisors and administrators. */
@Resolver()
export class AgencyRegisterResolver {
  @Query(() => AgencyConnectionType, { description: 'Every body that can or could be asked, by name' })
  agencyRegister(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => AgencyFilterInput, { nullable: true }) filter: AgencyFilterInput | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, registeredAgencies(filter), { first, after });
  }

  @Query(() => [AnsweringPartnerType], { description: 'Partners whose keys may answer for an agency' })
  async answeringPartners(@Ctx() { store }: Context): Promise<readonly AnsweringPartnerType[]> {
    return findAnsweringPartners(store.pool, ANSWERS);
  }

  @Mutation(() => SaveAgencyResult, { description: 'Writes down a body that can be asked, new or changed' })
  saveAgency(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveAgencyInput) input: SaveAgencyInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, saveAgency(context, input), oneAgency);
  }
}
