import {
  communitiesOf,
  inTransactionOrAgain,
  lockLiving,
  type NewStay,
  policyFor,
  recordDeclarations,
  recordStays,
  reevaluatePersons,
  type Sql,
  type World,
} from '@zhengming/data';
import { DAY_MS, describePlace, type Instant, type Judgement, divisionCode } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { openLoop } from '../community/open-loop.js';
import { findPerson, unknownPerson } from '../person/find-person.js';
import type { DeclareItineraryInput, DeclaredCountyInput } from './declaration.input.js';

const MOST_COUNTIES = 30;
const ARRIVES_WITHIN_MS = 60 * DAY_MS;
const ARRIVED_WITHIN_MS = 366 * DAY_MS;
/** Somebody may have been at home there all their life. */
const LONGEST_STAY_MS = 120 * 366 * DAY_MS;

/**
 * Records what the person says about a journey (行程申报) and judges again in the same transaction. The counties become
 * stays of source DECLARATION: the judge uses them to refine coarser evidence of the same prefecture (A15), never to
 * erase it.
 * @returns the person's id, or why nothing was recorded
 */
export async function declareItinerary(context: Context, input: DeclareItineraryInput): Promise<string | Refusal> {
  const personId = await findPerson(context, input.identifier, 'input.identifier');
  if (isRefusal(personId)) return personId;
  const now = context.clock.now();
  const refused =
    checkArrival(input.arrivalAt ?? null, now) ??
    checkDeparture(context, input.departureDivision) ??
    checkCounties(context, input.counties, now) ??
    checkResidence(context, input.residenceDivision);
  if (refused) return refused;
  context.reading.of(personId);
  const world = await context.worlds.current();
  const id = uuidv7();
  const entry = await entryOf(context);
  const residence = input.residenceDivision ? divisionCode(input.residenceDivision) : null;
  const reason = { trigger: 'FACT', triggerId: id, at: now, clock: context.clock } as const;
  const isWritten = await inTransactionOrAgain(context.store, async (sql) => {
    // their record may have gone into another since the number was looked up
    if (!(await lockLiving(sql, [personId])).has(personId)) return false;
    const declaration = {
      personId,
      id,
      declaredAt: now,
      arrivalAt: input.arrivalAt ?? null,
      departure: input.departureDivision ? divisionCode(input.departureDivision) : null,
      residence,
      ...entry,
    };
    await recordDeclarations(sql, [declaration], now);
    const stays = input.counties.map((county) => ({ ...toStay(context, personId, county), batchId: id }));
    await recordStays(sql, stays, now);
    const begin = async (where: string): Promise<unknown> =>
      openLoop(sql, { ...declaration, residence: where, declarationId: id, by: entry.enteredBy }, now);
    if (residence !== null) await begin(residence);
    const [found] = await reevaluatePersons(sql, world, [personId], reason);
    // told to report to the community: it hears of them without being asked
    if (residence === null && found !== undefined && isToReport(world, found.judgement)) {
      await begin(await homeOf(sql, personId));
      await reevaluatePersons(sql, world, [personId], reason);
    }
    return true;
  });
  return isWritten ? personId : unknownPerson('input.identifier');
}

/** A rule that fired sends them to the community, whether it is the strictest or not. */
function isToReport(world: World, { reasons, at }: Judgement): boolean {
  const rules = policyFor(world, 'DECISION', JURISDICTION, at)?.rules ?? [];
  const fired = new Set(reasons.filter(({ truth }) => truth === 'TRUE').map(({ ruleId }) => ruleId));
  return rules.some(({ id, then }) => fired.has(id) && then.advice.includes('REPORT_TO_COMMUNITY'));
}

interface Entry {
  readonly channel: 'SELF' | 'COMMUNITY' | 'HOTLINE';
  readonly enteredBy: string | null;
  readonly agencyId: string | null;
}

/** Who enters it: the person through an app, the hotline, or a community on behalf of somebody who cannot (代为申报). */
async function entryOf({ actor, store }: Context): Promise<Entry> {
  if (actor.kind === 'STAFF') return { channel: 'HOTLINE', enteredBy: actor.displayName, agencyId: null };
  if (actor.kind !== 'PARTNER' || !actor.scopes.has('community:write'))
    return { channel: 'SELF', enteredBy: null, agencyId: null };
  const own = await communitiesOf(store.pool, actor.id);
  const [only] = own.length === 1 ? own : [];
  return { channel: 'COMMUNITY', enteredBy: only?.nameZh ?? actor.name, agencyId: only?.id ?? null };
}

async function homeOf(sql: Sql, personId: string): Promise<string> {
  const { rows } = await sql.query<{ home: string }>('select home_division as home from person where id = $1', [
    personId,
  ]);
  return rows[0]?.home ?? JURISDICTION;
}

const isCounty = ({ divisions }: Context, code: string): boolean => {
  const division = divisions.get(code);
  return division !== undefined && divisions.countyOf(division.code) !== null;
};

/** The test window is measured to it and the community expects them by it: nobody plans, or remembers, further. */
const checkArrival = (at: Instant | null, now: Instant): Refusal | null =>
  at === null || (at <= now + ARRIVES_WITHIN_MS && now - at <= ARRIVED_WITHIN_MS)
    ? null
    : refuse(
        'ARRIVAL_OUT_OF_BOUNDS',
        '到达时间须在过去一年至今后60天之内，请核对日期。',
        'The arrival must lie within the last year or the next 60 days; check the date.',
        'input.arrivalAt',
      );

const checkDeparture = ({ divisions }: Context, code: string | null | undefined): Refusal | null =>
  !code || divisions.get(code) !== undefined
    ? null
    : refuse('UNKNOWN_DIVISION', '没有此出发地区划。', 'There is no such division.', 'input.departureDivision');

function checkCounties(context: Context, counties: readonly DeclaredCountyInput[], now: Instant): Refusal | null {
  if (counties.length > MOST_COUNTIES) {
    return refuse(
      'TOO_MANY',
      `一次最多申报${MOST_COUNTIES}个地点。`,
      `At most ${MOST_COUNTIES} places at once.`,
      'input.counties',
    );
  }
  for (const [index, county] of counties.entries()) {
    const refused = checkCounty(context, county, now, `input.counties[${index}]`);
    if (refused) return refused;
  }
  return null;
}

function checkCounty(context: Context, county: DeclaredCountyInput, now: Instant, field: string): Refusal | null {
  const { divisionCode: code, arrivedAt, leftAt } = county;
  if (!isCounty(context, code)) {
    return refuse('NOT_A_COUNTY', '请申报到县（市、区、旗）。', 'Declare a county, or finer.', `${field}.divisionCode`);
  }
  if (arrivedAt > now)
    return refuse('IN_THE_FUTURE', '到达时间在将来。', 'The arrival lies in the future.', `${field}.arrivedAt`);
  if (leftAt && leftAt > now)
    return refuse(
      'IN_THE_FUTURE',
      '离开时间在将来；仍在当地的，离开时间请留空。',
      'The leaving lies in the future; leave it out while they are there.',
      `${field}.leftAt`,
    );
  if (now - arrivedAt > LONGEST_STAY_MS)
    return refuse(
      'TOO_LONG_AGO',
      '到达时间过早，请核对年份。',
      'That is too long ago; check the year.',
      `${field}.arrivedAt`,
    );
  const isReversed = leftAt !== null && leftAt !== undefined && leftAt < arrivedAt;
  return isReversed
    ? refuse('LEFT_BEFORE_ARRIVED', '离开时间早于到达时间。', 'Left before arriving.', `${field}.leftAt`)
    : null;
}

const checkResidence = (context: Context, code: string | null | undefined): Refusal | null =>
  !code || isCounty(context, code)
    ? null
    : refuse(
        'NOT_A_COUNTY',
        '居住地请填到县（市、区、旗）。',
        'Name the county they will stay in, or finer.',
        'input.residenceDivision',
      );

function toStay(context: Context, personId: string, county: DeclaredCountyInput): NewStay {
  const code = divisionCode(county.divisionCode);
  return {
    personId,
    id: uuidv7(),
    source: 'DECLARATION',
    ...describePlace(context.divisions, code),
    division: code,
    arrivedAt: county.arrivedAt,
    leftAt: county.leftAt ?? null,
  };
}
