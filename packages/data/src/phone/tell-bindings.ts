import {
  type BindingChannel,
  type BindingEvent,
  bindingPeriod,
  type BindingPeriod,
  type BindingProblem,
  type BindingVerification,
  formatInstant,
  fromEpochMs,
  type HeldBinding,
  type Instant,
  maskPhone,
  type MobileNumber,
  tellBinding,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';
import { appendFacts, when } from '../person/append-facts.js';
import { lockLiving } from '../person/living-records.js';
import { indexNumbers } from './index-numbers.js';
import type { BindingTerms } from './phone-binding.repository.js';

export interface ToldBinding {
  readonly personId: string;
  readonly event: BindingEvent & { readonly number: MobileNumber };
}

export type ToldOutcome =
  | { readonly outcome: 'ACCEPTED' | 'CHANGED' | 'DUPLICATE' }
  | { readonly outcome: 'REJECTED'; readonly problem: BindingProblem | 'UNKNOWN_PERSON' };

export interface ToldReport {
  /** One for each row, in the order given. */
  readonly outcomes: readonly ToldOutcome[];
  /** Who is to be judged again. */
  readonly changed: readonly string[];
}

/** A binding as the store holds it. */
interface Stored extends HeldBinding, BindingPeriod {
  readonly rowId: string;
}

/**
 * Takes in what channels and operators tell of numbers (绑定、解绑、核验). Each binding keeps its name over everything that is
 * told of it; every change ends what was known and begins what is known now. Call inside a transaction, and judge those
 * who changed in it.
 */
export async function tellBindings(
  sql: Sql,
  keyring: Keyring,
  told: readonly ToldBinding[],
  terms: BindingTerms,
): Promise<ToldReport> {
  const living = await lockLiving(
    sql,
    told.map(({ personId }) => personId),
  );
  const persons = [...living].sort();
  const stored = await storedOf(sql, keyring, persons);
  const had = await hadAny(sql, persons);
  const events = eventsOf(told);
  const outcomes = told.map((): ToldOutcome => ({ outcome: 'REJECTED', problem: 'UNKNOWN_PERSON' }));
  const changes = persons.flatMap((personId): readonly Change[] => {
    const before = stored.get(personId) ?? [];
    const after = tellAll(events.get(personId) ?? [], before, terms.knownAt, outcomes);
    const isFirst = firstOf(before, after, had.has(personId));
    return changesOf(personId, before, after, isFirst);
  });
  await writeChanges(sql, keyring, changes, terms);
  await answerRequests(sql, told, outcomes, stored);
  return { outcomes, changed: [...new Set(changes.map(({ personId }) => personId))] };
}

interface Placed {
  readonly event: ToldBinding['event'];
  /** Where it stands in the delivery. */
  readonly index: number;
}

function eventsOf(told: readonly ToldBinding[]): ReadonlyMap<string, readonly Placed[]> {
  const events = new Map<string, Placed[]>();
  for (const [index, { personId, event }] of told.entries()) {
    const mine = events.get(personId);
    if (mine === undefined) events.set(personId, [{ event, index }]);
    else mine.push({ event, index });
  }
  return events;
}

/** Events of one person in the order in which they happened, so that a delivery may come in any. */
function tellAll(
  events: readonly Placed[],
  before: readonly HeldBinding[],
  now: Instant,
  outcomes: ToldOutcome[],
): readonly HeldBinding[] {
  const mine = [...events].sort((a, b) => a.event.at - b.event.at || a.index - b.index);
  let held = before;
  for (const { event, index } of mine) {
    const answer = tellBinding(held, event, now, uuidv7());
    if ('held' in answer) held = answer.held;
    outcomes[index] =
      answer.outcome === 'REJECTED' ? { outcome: 'REJECTED', problem: answer.problem } : { outcome: answer.outcome };
  }
  return held;
}

/** The number bound first counts at once; told of later than another, it is the first all the same. */
function firstOf(before: readonly Stored[], after: readonly HeldBinding[], hadAny: boolean): string | null {
  const earliest = [...after].sort((a, b) => a.boundAt - b.boundAt || (a.name < b.name ? -1 : 1))[0];
  if (earliest === undefined || (hadAny && before.length === 0)) return null;
  return earliest.name;
}

/** One binding that is known otherwise now. */
interface Change {
  readonly personId: string;
  readonly was: Stored | undefined;
  readonly now: HeldBinding;
  /** It counts at once. */
  readonly isFirst: boolean;
}

function changesOf(
  personId: string,
  before: readonly Stored[],
  after: readonly HeldBinding[],
  first: string | null,
): readonly Change[] {
  const known = new Map(before.map((one) => [one.name, one]));
  return after
    .map((now): Change => ({ personId, was: known.get(now.name), now, isFirst: now.name === first }))
    .filter(({ was, now }) => !isSame(was, now));
}

/** Ends what was known and begins what is known now, of everybody in a few statements. */
async function writeChanges(
  sql: Sql,
  keyring: Keyring,
  changes: readonly Change[],
  { knownAt, delayDays, batchId = null }: BindingTerms,
): Promise<void> {
  if (changes.length === 0) return;
  const ended = changes.filter(({ was }) => was !== undefined);
  await sql.query(
    `update phone_binding b set known_to = $3 from unnest($1::uuid[], $2::uuid[]) as e (person_id, id)
     where b.person_id = e.person_id and b.id = e.id and b.known_to is null`,
    [ended.map(({ personId }) => personId), ended.map(({ was }) => was?.rowId), formatInstant(knownAt)],
  );
  const rows = changes.map(({ personId, was, now, isFirst }) => {
    const period = periodOf(now, was, isFirst, delayDays);
    return {
      person_id: personId,
      id: was === undefined ? now.name : uuidv7(),
      version_of: was === undefined ? null : now.name,
      channel: now.channel,
      masked_number: maskPhone(now.number),
      number_cipher: `\\x${keyring.encrypt(now.number).toString('hex')}`,
      bound_at: when(now.boundAt),
      unbound_at: when(now.unboundAt),
      effective_from: when(period.effectiveFrom),
      effective_to: when(period.effectiveTo),
      verification: now.verification,
      answered_at: when(now.answeredAt),
      batch_id: batchId,
    };
  });
  await appendFacts(sql, 'phone_binding', rows, knownAt);
  const begun = changes.filter(({ was }) => was === undefined);
  await indexNumbers(
    sql,
    keyring,
    begun.map(({ personId, now }) => ({ personId, id: now.name, number: now.number as MobileNumber })),
  );
}

const isSame = (was: Stored | undefined, now: HeldBinding): boolean =>
  was !== undefined &&
  was.unboundAt === now.unboundAt &&
  was.verification === now.verification &&
  was.answeredAt === now.answeredAt;

/** What began to count keeps its beginning; only a new binding begins one, and only an unbinding ends it. */
function periodOf(now: HeldBinding, was: Stored | undefined, isFirst: boolean, delayDays: number): BindingPeriod {
  const period = bindingPeriod({ ...now, isFirst }, delayDays);
  if (was === undefined) return period;
  const effectiveTo = was.unboundAt === now.unboundAt ? was.effectiveTo : period.effectiveTo;
  return { effectiveFrom: was.effectiveFrom, effectiveTo };
}

interface Row {
  readonly personId: string;
  readonly rowId: string;
  readonly name: string;
  readonly channel: BindingChannel;
  readonly cipher: Buffer;
  readonly boundAt: Date;
  readonly unboundAt: Date | null;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
  readonly verification: BindingVerification;
  readonly answeredAt: Date | null;
}

async function storedOf(
  sql: Sql,
  keyring: Keyring,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly Stored[]>> {
  const { rows } = await sql.query(
    `select person_id as "personId", id as "rowId", coalesce(version_of, id) as name, channel, number_cipher as cipher,
       bound_at as "boundAt", unbound_at as "unboundAt", effective_from as "effectiveFrom", effective_to as "effectiveTo",
       verification, answered_at as "answeredAt"
     from phone_binding where person_id = any($1::uuid[]) and known_to is null`,
    [persons],
  );
  const at = (date: Date | null): Instant | null => (date === null ? null : fromEpochMs(date.getTime()));
  const stored = new Map<string, Stored[]>();
  for (const { cipher, personId, ...row } of rows as Row[]) {
    const one: Stored = {
      ...row,
      number: keyring.decrypt(cipher),
      boundAt: fromEpochMs(row.boundAt.getTime()),
      unboundAt: at(row.unboundAt),
      effectiveFrom: fromEpochMs(row.effectiveFrom.getTime()),
      effectiveTo: at(row.effectiveTo),
      answeredAt: at(row.answeredAt),
    };
    stored.set(personId, [...(stored.get(personId) ?? []), one]);
  }
  return stored;
}

/** Who ever had a number, also one that is forgotten by now. */
async function hadAny(sql: Sql, persons: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query(
    'select distinct person_id as "personId" from phone_binding where person_id = any($1::uuid[])',
    [persons],
  );
  return new Set((rows as { readonly personId: string }[]).map(({ personId }) => personId));
}

/** Whoever asked for a number to be verified again has their answer. */
async function answerRequests(
  sql: Sql,
  told: readonly ToldBinding[],
  outcomes: readonly ToldOutcome[],
  stored: ReadonlyMap<string, readonly Stored[]>,
): Promise<void> {
  const answers = told.flatMap(({ personId, event }, index) =>
    event.kind === 'VERIFY' && outcomes[index]?.outcome !== 'REJECTED'
      ? (stored.get(personId) ?? [])
          .filter(({ number }) => number === event.number)
          .map(({ name }) => ({ person: personId, binding: name, at: formatInstant(event.at), answer: event.answer }))
      : [],
  );
  if (answers.length === 0) return;
  await sql.query(
    `update verification_request r set answered_at = a.at, answer = a.answer
     from jsonb_to_recordset($1::jsonb) as a (person uuid, binding uuid, at timestamptz, answer text)
     where r.person_id = a.person and r.binding_id = a.binding and r.answered_at is null and r.asked_at <= a.at`,
    [JSON.stringify(answers)],
  );
}
