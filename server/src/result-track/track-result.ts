import { formatInstant, type Instant, plusDays, startOf, day, type TrackedTest } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { unknownInstitution } from '../institution/save-institution.js';
import { findPerson, unknownPerson } from '../person/find-person.js';
import { type ReadRun, sql, toStatement } from '../read/sql.js';
import { type TrackedResultType, toResultTrackType, type TrackResultInput } from './result-track.type.js';
import { timesOf, type TrackedPlace, trackedPlace, trackOf } from './tracked.js';

interface Found {
  readonly testId: string | null;
  readonly sampledAt: Instant | null;
  readonly test: TrackedTest | null;
  readonly place: TrackedPlace;
}

/** Answers "where is my result" (我的结果在哪) for one person, by institution and day as far as they are known. */
export async function trackPersonsResult(
  context: Context,
  input: TrackResultInput,
): Promise<TrackedResultType | Refusal> {
  const personId = await personOf(context, input);
  if (isRefusal(personId)) return personId;
  const { institutionId } = input;
  if (institutionId && !(await isKnown(context, institutionId))) return unknownInstitution('input.institutionId');
  context.reading.of(personId);
  const { testId, sampledAt, test, place } = await newestThatFits(context, personId, input);
  return {
    testId,
    sampledAt,
    institution: place.institution?.name ?? null,
    track: toResultTrackType(trackOf(test, place, context)),
  };
}

async function personOf(context: Context, { personId, identifier }: TrackResultInput): Promise<string | Refusal> {
  const { actor, store } = context;
  if (identifier && !personId) return findPerson(context, identifier, 'input.identifier');
  if (!personId || identifier || actor.kind !== 'STAFF') {
    return refuse(
      'ONE_IDENTIFIER',
      '请只给出证件号或手机号（工作人员可改用人员编号）。',
      'Give exactly one identifier; only staff may give the id of a person.',
      'input',
    );
  }
  const { rows } = await store.pool.query('select from person where id = $1', [personId]);
  return rows.length === 1 ? personId : unknownPerson('input.personId');
}

async function isKnown({ store }: Context, institutionId: string): Promise<boolean> {
  return (await store.pool.query('select from institution where id = $1', [institutionId])).rows.length === 1;
}

/** The newest test that fits, or none; with what is known of where it was, or is said to have been, taken. */
async function newestThatFits(
  { store, clock }: Context,
  personId: string,
  { institutionId, sampledOn }: TrackResultInput,
): Promise<Found> {
  const from = sampledOn ? formatInstant(startOf(day(sampledOn))) : null;
  const to = sampledOn ? formatInstant(startOf(plusDays(day(sampledOn), 1))) : null;
  const value = (bound: unknown) => ({ bind: () => bound });
  const [person, lab, since, until] = [value(personId), value(institutionId ?? null), value(from), value(to)];
  const { text, params } = toStatement(sql`
    with newest as (select * from nucleic_test t where t.person_id = ${person}::uuid and t.known_to is null
        and (${lab}::uuid is null or t.institution_id = ${lab}::uuid)
        and (${since}::timestamptz is null or (t.sampled_at >= ${since}::timestamptz and t.sampled_at < ${until}::timestamptz))
      order by t.sampled_at desc, t.id desc limit 1)
    select n.id as "testId", (extract(epoch from n.sampled_at) * 1000)::float8 as "sampledAt",
      case when n.id is not null then ${timesOf(sql`n`)} end as test,
      ${trackedPlace(sql`coalesce(n.institution_id, ${lab}::uuid)`)} as place
    from (values (1)) as one (row) left join newest n on true`);
  const run: ReadRun = { now: clock.now(), territory: null, sites: [] };
  const { rows } = await store.pool.query<Found>(
    text,
    params.map((param) => param.bind(run)),
  );
  const [found] = rows;
  if (found === undefined) throw new Error('a statement of one row gave none');
  return found;
}
