import type { Bundle, BundleEntry, OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';
import {
  inTransactionOrAgain,
  keepRecords,
  type KeptRecords,
  lockLiving,
  outcomeKey,
  type PersonRecords,
  recordNames,
  type RecordOutcome,
  reevaluatePersons,
} from '@zhengming/data';
import { type ForeignDose, type ForeignInstitution, type ForeignTest, recordProblemText } from '@zhengming/domain';
import type { PartnerActor } from '../access/actor.js';
import type { PersonalReading } from '../access/audit.js';
import type { Services } from '../app/context.js';
import { knownInstitutions, knownPersons, loadCodes } from './known-here.js';
import { FhirError, issue, outcome } from './operation-outcome.js';
import { isFault, readImmunization, readObservation, type ReadRecord, resolver } from './read-entry.js';
import { faultsOf } from './validate-resource.js';

/** Entries of one bundle. */
export const MOST_ENTRIES = 500;

interface Delivery {
  readonly services: Services;
  readonly actor: PartnerActor;
  readonly reading: PersonalReading;
}

interface Placed {
  readonly position: number;
  readonly personId: string;
  readonly read: ReadRecord;
  readonly institution: ForeignInstitution;
}
type Step<T> = T | OperationOutcomeIssue;
const failed = <T extends object>(step: Step<T>): step is OperationOutcomeIssue => 'severity' in step;

/**
 * Takes a bundle of tests and doses in. Each entry has an outcome of its own: good ones are kept, whatever is wrong with
 * others. The same bundle twice does nothing the second time.
 */
export async function takeBundle(delivery: Delivery, bundle: Bundle): Promise<Bundle> {
  const { services, actor, reading } = delivery;
  const entries = bundle.entry ?? [];
  if (entries.length > MOST_ENTRIES)
    throw new FhirError(413, issue('too-costly', `At most ${MOST_ENTRIES} entries at once.`));
  const codes = await loadCodes(services);
  const resolve = resolver(bundle);
  const steps = new Map<number, Step<ReadRecord>>();
  const answers = new Map<number, BundleEntry>();
  for (const [position, { resource }] of entries.entries()) {
    const step = await readEntry(resource, { resolve, codes }, actor);
    if (step === null) answers.set(position, answerOf('200', null));
    else steps.set(position, step);
  }
  const placed = await place(services, steps, answers);
  reading.of(...new Set(placed.map(({ personId }) => personId)));
  const kept = await keep(services, actor, placed);
  for (const { position, personId, read } of placed) {
    const theirs = kept.get(personId);
    // their record went into another since the number was looked up: sent again, it finds them
    if (theirs === undefined) answers.set(position, answerOf('404', nobody()));
    else answers.set(position, outcomeOf(theirs.outcomes.get(outcomeKey(read.kind, nameFor(read)))));
  }
  return {
    resourceType: 'Bundle',
    type: 'batch-response',
    entry: entries.map((_, position) => answers.get(position) ?? answerOf('500', null)),
  };
}

/** A record that is taken back goes by the sender's name; {@link keep} knows which versions of it there are. */
const nameFor = ({ withdrawn, name, recordId }: ReadRecord): string => (withdrawn ? name : recordId);

const SCOPES = { Observation: 'test:write', Immunization: 'vaccination:write' } as const;
/** What records refer to; by themselves they say nothing here. */
const REFERRED = new Set(['Patient', 'Specimen', 'Organization']);

/** Null: nothing but what others refer to. */
async function readEntry(
  resource: Resource | undefined,
  scene: Parameters<typeof readObservation>[1],
  { scopes }: PartnerActor,
): Promise<Step<ReadRecord> | null> {
  if (!resource) return issue('required', 'The entry has no resource.', 'Bundle.entry.resource');
  const isRecord = resource.resourceType === 'Observation' || resource.resourceType === 'Immunization';
  if (!isRecord && !REFERRED.has(resource.resourceType))
    return issue('not-supported', 'Only Observation and Immunization are taken in.');
  const [fault] = await faultsOf(resource);
  if (fault !== undefined) return fault;
  if (!isRecord) return null;
  if (!scopes.has(SCOPES[resource.resourceType]))
    return issue('forbidden', `Your key has no scope ${SCOPES[resource.resourceType]}.`);
  try {
    return resource.resourceType === 'Observation'
      ? readObservation(resource, scene)
      : readImmunization(resource, scene);
  } catch {
    return issue('value', 'An instant needs seconds and a zone, a day must exist.');
  }
}

/** Finds whom and whose each record is; what cannot be placed is answered at once. */
async function place(
  services: Services,
  steps: ReadonlyMap<number, Step<ReadRecord>>,
  answers: Map<number, BundleEntry>,
): Promise<readonly Placed[]> {
  const reads = [...steps.values()].filter((step) => !isFault(step)) as readonly ReadRecord[];
  const institutions = await knownInstitutions(services, reads);
  const persons = await knownPersons(services, reads);
  const placed: Placed[] = [];
  for (const [position, step] of steps) {
    const found = failed(step) ? step : whereTo(step, persons.get(step.residentNumber), institutions(step));
    if (failed(found)) answers.set(position, answerOf(STATUS_OF[found.code ?? ''] ?? '422', found));
    else placed.push({ position, ...found });
  }
  return placed;
}

const STATUS_OF: Readonly<Record<string, string>> = { forbidden: '403', 'not-found': '404', 'not-supported': '422' };

const nobody = (): OperationOutcomeIssue => issue('not-found', 'Nobody is known by this identifier.');

function whereTo(
  read: ReadRecord,
  personId: string | null | undefined,
  institution: ForeignInstitution | undefined,
): Step<Omit<Placed, 'position'>> {
  if (institution === undefined) return issue('not-found', 'There is no such institution; see Query.institutions.');
  if (!personId) return nobody();
  return { personId, read, institution };
}

/** All of it in one transaction: facts, what became of each record, and the statuses. */
async function keep(
  { store, clock, worlds }: Services,
  { id, name }: PartnerActor,
  placed: readonly Placed[],
): Promise<ReadonlyMap<string, KeptRecords>> {
  if (placed.length === 0) return new Map();
  const world = await worlds.current();
  const at = clock.now();
  const source = `partner:${id}`;
  const personIds = [...new Set(placed.map(({ personId }) => personId))];
  return inTransactionOrAgain(store, async (sql) => {
    const living = await lockLiving(sql, personIds);
    const versions = await recordNames(sql, source, personIds);
    const persons = [...living].map((personId) =>
      recordsOf(
        personId,
        placed.filter((one) => one.personId === personId),
        versions,
      ),
    );
    const kept = await keepRecords(sql, persons, {
      source,
      toldBy: name,
      at,
      channel: 'INSTITUTION',
      isDivision: (code) => world.divisions.get(code) !== undefined,
      productOf: (code) => code,
    });
    const touched = [...kept].filter(([, { added, withdrawn }]) => added + withdrawn > 0).map(([personId]) => personId);
    await reevaluatePersons(sql, world, touched, { trigger: 'FACT', triggerId: null, at, clock });
    return new Map([...kept].map(([personId, one]) => [personId, withTakenBack(one, placed)]));
  });
}

type Versions = Awaited<ReturnType<typeof recordNames>>;

/** What one person is told of, and which earlier versions of the same records that replaces. */
function recordsOf(personId: string, own: readonly Placed[], versions: Versions): PersonRecords {
  const given = new Set(own.map(({ read }) => read.recordId));
  const names = new Set(own.map(({ read }) => `${read.kind} ${read.name}`));
  const taken = versions.filter(
    (one) =>
      one.personId === personId &&
      names.has(`${one.kind} ${one.recordId.split('#')[0] ?? ''}`) &&
      !given.has(one.recordId),
  );
  return {
    personId,
    tests: own.flatMap(({ read, institution }): ForeignTest[] =>
      read.test === null
        ? []
        : [{ ...read.test, recordId: read.recordId, withdrawnAt: null, institution, uploadedAt: null }],
    ),
    doses: own.flatMap(({ read, institution }): ForeignDose[] =>
      read.dose === null
        ? []
        : [
            {
              ...read.dose,
              recordId: read.recordId,
              withdrawnAt: null,
              division: institution.division,
              institution: institution.name,
            },
          ],
    ),
    taken: taken.map(({ kind, recordId }) => ({ kind, recordId })),
  };
}

/** Records taken back are answered by the sender's name of them. */
function withTakenBack(kept: KeptRecords, placed: readonly Placed[]): KeptRecords {
  const outcomes = new Map(kept.outcomes);
  for (const { read } of placed) {
    if (!read.withdrawn) continue;
    const was = [...kept.outcomes].some(
      ([key, what]) => what === 'WITHDRAWN' && key.startsWith(outcomeKey(read.kind, `${read.name}#`)),
    );
    outcomes.set(outcomeKey(read.kind, read.name), was ? 'WITHDRAWN' : 'KNOWN');
  }
  return { ...kept, outcomes };
}

const GOOD: Readonly<Record<string, string>> = { ADDED: '201', KNOWN: '200', WITHDRAWN: '200' };

function outcomeOf(what: RecordOutcome | undefined): BundleEntry {
  const status = GOOD[what ?? ''];
  if (what === undefined) return answerOf('500', issue('exception', 'What became of it is not known.'));
  if (status !== undefined) return answerOf(status, null);
  return answerOf(
    '422',
    issue('business-rule', recordProblemText(what as Exclude<RecordOutcome, 'ADDED' | 'KNOWN' | 'WITHDRAWN'>).en),
  );
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  '200': '200 OK',
  '201': '201 Created',
  '403': '403 Forbidden',
  '404': '404 Not Found',
  '422': '422 Unprocessable Entity',
  '500': '500 Internal Server Error',
};

const answerOf = (status: string, fault: OperationOutcomeIssue | null): BundleEntry => ({
  response: { status: STATUS_WORDS[status] ?? status, ...(fault === null ? {} : { outcome: outcome(fault) }) },
});
