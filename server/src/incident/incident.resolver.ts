import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { UuidScalar } from '../app/scalars.js';
import { appealReading } from '../appeal/appeal.read.js';
import { AppealConnectionType, AppealType } from '../appeal/appeal.type.js';
import { type ConnectionRead, type Page, readConnection } from '../read/connection.js';
import { type Row, readOne } from '../read/read.js';
import { expression, one, type From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { forming } from './forming-incidents.js';
import { incidentReading, listedIncidents } from './incident.read.js';
import { FormingIncidentType, IncidentConnectionType, IncidentType } from './incident.type.js';

const byId: From = ({ row, args }) => sql`incident ${row} where ${row}.id = ${args.bind('id')}`;

export const oneIncident = (context: Context, info: GraphQLResolveInfo, id: string): Promise<Row | null> =>
  readOne(context, info, { reading: incidentReading, from: byId, given: { id } });

/** Appeals of an incident, the oldest first; also those it has decided. */
const APPEALS: Omit<ConnectionRead, 'given'> = {
  reading: appealReading,
  from: ({ row, args }) => sql`appeal ${row} where ${row}.incident_id = ${args.bind('incidentId')}`,
  subject: (row) => sql`${row}.person_id`,
  home: (row) => sql`${row}.home_division`,
  order: [
    { sql: (row) => sql`${row}.opened_at`, type: 'timestamptz' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
};

@Resolver()
export class IncidentResolver {
  @Query(() => IncidentType, { nullable: true })
  incident(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return oneIncident(context, info, id);
  }

  @Query(() => IncidentConnectionType, { description: 'The latest first' })
  incidents(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('open', () => Boolean, { nullable: true, description: 'Only open ones, or only those that are over' })
    open: boolean | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedIncidents(open), { first, after });
  }

  @Query(() => [FormingIncidentType], { description: 'Appeals that may become an incident, the largest group first' })
  formingIncidents(@Ctx() context: Context): Promise<readonly FormingIncidentType[]> {
    return forming(context);
  }

  @Query(() => AppealConnectionType, { description: 'Appeals that belong to an incident, the oldest first' })
  incidentAppeals(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('incidentId', () => UuidScalar) incidentId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, { ...APPEALS, given: { incidentId } }, { first, after });
  }
}

appealReading.extend({
  incident: one(
    () => incidentReading,
    ({ row, parent }) => sql`incident ${row} where ${row}.id = ${parent}.incident_id`,
  ),
  similarAppeals: expression(
    (row) => sql`coalesce((select count(*)::int from appeal_sign mine
      join appeal_sign other on other.area_version_id is not distinct from mine.area_version_id
        and other.place = mine.place and other.cause = mine.cause and other.appeal_id <> mine.appeal_id
        and other.opened_at between mine.opened_at - interval '24 hours' and mine.opened_at + interval '24 hours'
      where mine.person_id = ${row}.person_id and mine.appeal_id = ${row}.id), 0)`,
  ),
});

/** What an appeal has in common with others; here, so that the appeal's room need not know incidents. */
@Resolver(() => AppealType)
export class AppealIncidentResolver {
  @FieldResolver(() => IncidentType, { nullable: true, description: 'The incident it belongs to' })
  incident(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => Int, { description: 'Other appeals of the same list, place and cause, a day before and after' })
  similarAppeals(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }
}
