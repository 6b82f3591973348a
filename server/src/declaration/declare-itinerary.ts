import { inTransaction, type NewStay, recordDeclarations, recordStays, reevaluatePersons } from '@zhengming/data';
import { type Division, type DivisionCode, type Instant, divisionCode } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { findPerson } from '../person/find-person.js';
import type { DeclareItineraryInput, DeclaredCountyInput } from './declaration.input.js';

const MOST_COUNTIES = 30;

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
  const refused = checkCounties(context, input.counties, now);
  if (refused) return refused;
  context.reading.of(personId);
  const world = await context.worlds.current();
  const id = uuidv7();
  await inTransaction(context.store, async (sql) => {
    const declaration = {
      personId,
      id,
      declaredAt: now,
      arrivalAt: input.arrivalAt ?? null,
      departure: input.departureDivision ? divisionCode(input.departureDivision) : null,
      channel: context.actor.kind === 'STAFF' ? ('HOTLINE' as const) : ('SELF' as const),
    };
    await recordDeclarations(sql, [declaration], now);
    await recordStays(
      sql,
      input.counties.map((county) => toStay(context, personId, county)),
      now,
    );
    await reevaluatePersons(sql, world, [personId], { trigger: 'FACT', triggerId: id, at: now, clock: context.clock });
  });
  return personId;
}

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
  const division = context.divisions.get(code);
  if (!division || context.divisions.countyOf(division.code) === null) {
    return refuse('NOT_A_COUNTY', '请申报到县（市、区、旗）。', 'Declare a county, or finer.', `${field}.divisionCode`);
  }
  if (arrivedAt > now)
    return refuse('IN_THE_FUTURE', '到达时间在将来。', 'The arrival lies in the future.', `${field}.arrivedAt`);
  const isReversed = leftAt !== null && leftAt !== undefined && leftAt < arrivedAt;
  return isReversed
    ? refuse('LEFT_BEFORE_ARRIVED', '离开时间早于到达时间。', 'Left before arriving.', `${field}.leftAt`)
    : null;
}

function toStay(context: Context, personId: string, county: DeclaredCountyInput): NewStay {
  const code = divisionCode(county.divisionCode);
  return {
    personId,
    id: uuidv7(),
    source: 'DECLARATION',
    precision: precisionOf(context.divisions.get(code), code),
    division: code,
    prefecture: context.divisions.prefectureUnit(code),
    arrivedAt: county.arrivedAt,
    leftAt: county.leftAt ?? null,
  };
}

const precisionOf = (division: Division | undefined, code: DivisionCode): 'STREET' | 'COUNTY' =>
  division?.level === 'STREET' || code.length === 9 ? 'STREET' : 'COUNTY';
