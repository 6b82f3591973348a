import { policyFor, type World } from '@zhengming/data';
import {
  type Instant,
  type RecognisableTest,
  type Recognition,
  type RefusalGround,
  type TravellerCategory,
  divisionCode,
  recogniseTest,
  recognitionSentence,
  refusalSentence,
  testCountsUntil,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { toDivisionType } from '../division/division.type.js';
import { expression, mapped } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import { nucleicTestReading } from '../test/test.read.js';
import type { RecognitionType } from './recognition.type.js';

const ms = (column: Sql): Sql => sql`(extract(epoch from ${column}) * 1000)::bigint`;

/** What recognition reads of a test and of who shows it. */
const recognisable = expression(
  (row) => sql`json_build_object('id', ${row}.id, 'result', ${row}.result, 'integrity', ${row}.integrity,
    'channel', ${row}.channel, 'sampledAt', ${ms(sql`${row}.sampled_at`)}, 'reportedAt', ${ms(sql`${row}.reported_at`)},
    'category', (select p.category from person p where p.id = ${row}.person_id))`,
);

type Shown = RecognisableTest & { readonly category: TravellerCategory };

interface RecognitionArgs {
  readonly place: string;
  readonly at?: Instant | null;
  readonly closedLoop?: boolean | null;
  readonly refusalGround?: RefusalGround | null;
}

nucleicTestReading.extend({
  recognition: mapped(recognisable, async (value, context, args) => {
    const asked = args as unknown as RecognitionArgs;
    return toRecognitionType(await worldOf(asked, context), value as Shown, asked, context);
  }),
  countsUntil: mapped(recognisable, async (value, { worlds, clock }) =>
    testCountsUntil(policyFor(await worlds.current(), 'DECISION', JURISDICTION, clock.now()), value as Shown),
  ),
});

/** Worlds of coming instants, looked up once for all tests of a request. */
const coming = new WeakMap<Context, Map<Instant, Promise<World>>>();

/** The policies as they are known now; of an inspection that is still ahead, as they will be known then. */
function worldOf({ at }: RecognitionArgs, context: Context): Promise<World> {
  if (at === null || at === undefined || at <= context.clock.now()) return context.worlds.current();
  const known = coming.get(context) ?? new Map<Instant, Promise<World>>();
  coming.set(context, known);
  const world = known.get(at) ?? context.worlds.at(at, at);
  known.set(at, world);
  return world;
}

function toRecognitionType(
  world: World,
  { category, ...test }: Shown,
  args: RecognitionArgs,
  { clock, divisions }: Context,
): RecognitionType {
  if (!divisions.get(args.place)) throw new InputError('place', 'is no division of the reference table');
  const at = args.at ?? clock.now();
  const policy = policyFor(world, 'RECOGNITION', divisionCode(args.place), at);
  const found: Recognition = recogniseTest(policy, test, {
    at,
    category,
    closedLoop: args.closedLoop ?? null,
    refusalGround: args.refusalGround ?? null,
  });
  return {
    ...found,
    place: toDivisionType(divisions, args.place),
    at,
    sentence: recognitionSentence(found),
    rule: policy?.rules.find((rule) => rule.id === found.ruleId)?.title ?? null,
    refusal: found.refusal && { ...found.refusal, sentence: refusalSentence(found.refusal) },
  };
}
