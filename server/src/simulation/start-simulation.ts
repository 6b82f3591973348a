import {
  countOpenSimulations,
  inTransaction,
  policyOf,
  queueSimulation,
  type SimulationVariant,
  type Sql,
} from '@zhengming/data';
import { DAY_MS, isMunicipal, type DivisionCode, type Divisions, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import { prepareVariant, type Frame } from './prepare-variant.js';
import type { SimulationInput } from './simulation.input.js';
import { simulationRefusal } from './simulation-refusals.js';

const MOST_VARIANTS = 4;
const MOST_PREFECTURES = 50;
const MOST_OPEN = 2;
const FURTHEST_DAYS = 180;
const LONGEST_LABEL = 100;

/** Checks what was asked for and queues it. @returns the id of the simulation, or the refusal */
export async function startSimulation(context: Context, input: SimulationInput): Promise<string | Refusal> {
  const wrong = checkShape(context.divisions, input);
  if (wrong) return wrong;
  const frame = await frameOf(context, input.asOf ?? context.clock.now());
  if (isRefusal(frame)) return frame;
  const variants: SimulationVariant[] = [];
  for (const [index, variant] of input.variants.entries()) {
    const prepared = await prepareVariant(context, frame, variant, `input.variants[${index}]`);
    if (isRefusal(prepared)) return prepared;
    variants.push(prepared);
  }
  const id = uuidv7();
  const { id: requestedBy } = signedIn(context);
  const queued = await inTransaction(context.store, async (sql) => {
    if (await hasTooMany(sql, requestedBy)) return simulationRefusal('TOO_MANY_RUNNING');
    await queueSimulation(sql, {
      id,
      label: withoutNumbers(input.label),
      kind: 'WHAT_IF',
      asOf: frame.at,
      knownAt: frame.knownAt,
      prefectures: input.prefectures ?? [],
      variants,
      shadowRunId: null,
      requestedBy,
      requestedAt: context.clock.now(),
    });
    await context.jobs.simulate(sql, { simulationId: id });
    return id;
  });
  return queued;
}

function checkShape(divisions: Divisions, { label, variants, prefectures }: SimulationInput): Refusal | null {
  const wrong = checkLabel(label, 'input.label');
  if (wrong) return wrong;
  if (variants.length === 0) return simulationRefusal('NO_VARIANT');
  if (variants.length > MOST_VARIANTS) return simulationRefusal('TOO_MANY_VARIANTS');
  for (const [index, variant] of variants.entries()) {
    const wrongLabel = checkLabel(variant.label, `input.variants[${index}].label`);
    if (wrongLabel) return wrongLabel;
  }
  const places = prefectures ?? [];
  if (places.length > MOST_PREFECTURES) return simulationRefusal('TOO_MANY_PREFECTURES');
  const wrongPlace = places.findIndex((code) => !isPrefecture(divisions, code));
  return wrongPlace === -1 ? null : simulationRefusal('UNKNOWN_PREFECTURE', `input.prefectures[${wrongPlace}]`);
}

function checkLabel(label: string, field: string): Refusal | null {
  if (label.length <= LONGEST_LABEL) return checkText(label, field);
  return refuse('TOO_LONG', `不得超过${LONGEST_LABEL}字。`, `No more than ${LONGEST_LABEL} characters.`, field);
}

/** A prefecture-level division, a municipality, or a county that is a prefecture unit of its own. */
const isPrefecture = (divisions: Divisions, code: DivisionCode): boolean =>
  divisions.get(code)?.level === 'PREFECTURE' ||
  (isMunicipal(code) && divisions.get(code)?.level === 'PROVINCE') ||
  (!isMunicipal(code) && divisions.get(code) !== undefined && divisions.prefectureUnit(code) === code);

/** What the variants are compared with. */
async function frameOf({ worlds, clock }: Context, at: Instant): Promise<Frame | Refusal> {
  const now = clock.now();
  if (at > now + FURTHEST_DAYS * DAY_MS) return simulationRefusal('DATE_TOO_FAR');
  const knownAt = at < now ? at : now;
  const world = await worlds.at(at, knownAt);
  const policy = policyOf(world, at);
  return policy === null ? simulationRefusal('IMPOSSIBLE_DATE') : { at, knownAt, world, policy };
}

/** Locks out other requests of the same person until the transaction ends, so that two at once are counted. */
async function hasTooMany(sql: Sql, requestedBy: string): Promise<boolean> {
  await sql.query(`select pg_advisory_xact_lock(hashtextextended('simulations of ' || $1, 0))`, [requestedBy]);
  return (await countOpenSimulations(sql, requestedBy)) >= MOST_OPEN;
}
