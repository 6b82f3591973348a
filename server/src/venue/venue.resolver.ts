import { divisionPrefix, saveVenue } from '@zhengming/data';
import { divisionCode } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse, resultUnion } from '../app/refusal.type.js';
import { DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { checkText, longerThan } from '../appeal/free-text.js';
import { DeliveryReportType } from '../journey/import-stays.type.js';
import type { DeliveryReport } from '../journey/row-outcomes.js';
import { type Page, readConnection } from '../read/connection.js';
import type { Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { sql } from '../read/sql.js';
import { takeVenueScans } from './record-venue-scans.js';
import { bookOfVenue, listedVenues, venueReading } from './venue.read.js';
import {
  RecordVenueScansInput,
  SaveVenueInput,
  VenueConnectionType,
  VenueScanConnectionType,
  VenueType,
} from './venue.type.js';

const SaveVenueResult = resultUnion('SaveVenueResult', () => VenueType, 'Venue');
const RecordVenueScansResult = resultUnion('RecordVenueScansResult', () => DeliveryReportType, 'DeliveryReport');

const LONGEST_CODE = 64;
const LONGEST_NAME = 100;

/** @returns the id of the venue, or why it was not saved */
async function save(context: Context, input: SaveVenueInput): Promise<string | Refusal> {
  const { actor, divisions, store, clock } = context;
  if (actor.kind !== 'PARTNER') throw new Error('only partners save venues');
  for (const [value, longest, field] of [
    [input.code, LONGEST_CODE, 'input.code'],
    [input.name, LONGEST_NAME, 'input.name'],
  ] as const) {
    const refused = checkText(value, field) ?? longerThan(value, longest, field);
    if (isRefusal(refused)) return refused;
  }
  const code = divisionCode(input.divisionCode);
  if (divisions.get(code) === undefined || divisions.countyOf(code) === null) {
    return refuse('NOT_A_COUNTY', '请填到县（市、区、旗）。', 'Name a county, or finer.', 'input.divisionCode');
  }
  const venue = {
    partnerId: actor.id,
    code: input.code.trim(),
    name: input.name.trim(),
    kind: input.kind,
    division: code,
  };
  return saveVenue(store.pool, venue, clock.now());
}

/** 场所码: venues, their scans as weak evidence, and the recorder's book. */
@Resolver()
export class VenueResolver {
  @Query(() => VenueConnectionType, { description: 'Venues with a code at the door, by name' })
  venues(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Arg('within', () => DivisionCodeScalar, { nullable: true }) within: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Row>> {
    const read = listedVenues(search, within === null || within === undefined ? null : divisionPrefix(within));
    return readConnection(context, info, read, { first, after });
  }

  @Query(() => VenueScanConnectionType, {
    description: "The recorder's book of a venue, latest first; a partner reads that of its own venues",
  })
  venueScans(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('venueId', () => UuidScalar) venueId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, bookOfVenue(venueId, context.actor), { first, after });
  }

  @Mutation(() => SaveVenueResult, { description: 'Registers a venue, or changes what it is called and where it lies' })
  saveVenue(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveVenueInput) input: SaveVenueInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, save(context, input), (id) => ({
      reading: venueReading,
      from: ({ row, args }) => sql`venue ${row} where ${row}.id = ${args.bind('id')}`,
      given: { id },
    }));
  }

  @Mutation(() => RecordVenueScansResult, {
    description: 'Scans of venue codes; weak evidence that never decides alone. Idempotent (扫码登记)',
  })
  recordVenueScans(
    @Ctx() context: Context,
    @Arg('input', () => RecordVenueScansInput) input: RecordVenueScansInput,
  ): Promise<DeliveryReport | Refusal> {
    return takeVenueScans(context, input);
  }
}
