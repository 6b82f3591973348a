import {
  type AskableSource,
  type AskedPerson,
  changeStanding,
  inTransactionOrAgain,
  keepAnswers,
  type KeptAnswers,
  loadCodeMapping,
  noteAnswered,
  noteFault,
  type Sql,
  type SourceAnswer,
} from '@zhengming/data';
import type { SourceFault } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { SourceError } from './source-error.js';

/** What came of a question. */
export interface Asked {
  readonly fault: SourceFault | null;
  readonly answers: readonly SourceAnswer[];
  readonly kept: KeptAnswers;
}

/** Whether what was found is kept; false: somebody else was faster, and it is thrown away. */
type Besides = (sql: Sql, kept: KeptAnswers) => Promise<boolean>;

interface AskOptions {
  /** Written down in the same transaction. */
  readonly besides?: Besides;
  /** A silent source is written down for each of those asked about; absent: only for the source itself. */
  readonly silence?: 'OF_EACH';
}

/** Somebody else kept the same page first. */
class Outrun extends Error {}

/** Asks one source about people and keeps what it says; a source that does not answer is noted, never taken for "none". */
export async function askSource(
  services: Services,
  source: AskableSource,
  persons: readonly AskedPerson[],
  { besides, silence }: AskOptions = {},
): Promise<Asked> {
  const { sources, clock } = services;
  try {
    const answers = await sources.ask(source, persons, clock.now());
    const kept = await keep(services, source, answers, besides);
    await noteWell(services, source);
    return { fault: null, answers, kept };
  } catch (error) {
    if (error instanceof Outrun) return { fault: null, answers: [], kept: new Map() };
    if (!(error instanceof SourceError)) throw error;
    await noteUnwell(services, source, error.fault);
    const answers = persons.map((person) => silent(person, error));
    const kept = silence === 'OF_EACH' ? await keep(services, source, answers) : new Map();
    return { fault: error.fault, answers, kept };
  }
}

const silent = ({ personId, tries }: AskedPerson, { fault, notBefore }: SourceError): SourceAnswer => ({
  personId,
  state: 'SOURCE_DOWN',
  unchanged: false,
  version: null,
  tests: [],
  doses: [],
  fault,
  tries,
  notBefore,
});

async function keep(
  { store, clock, worlds }: Services,
  source: AskableSource,
  answers: readonly SourceAnswer[],
  besides?: Besides,
): Promise<KeptAnswers> {
  const world = await worlds.current();
  const at = clock.now();
  return inTransactionOrAgain(store, async (sql) => {
    const mapping = await loadCodeMapping(sql, source.code, at);
    const products = await knownProducts(sql);
    const kept = await keepAnswers(sql, answers, {
      source: source.code,
      at,
      world,
      clock,
      isDivision: (code) => world.divisions.get(code) !== undefined,
      productOf: (code) => mapping('VACCINE_PRODUCT', code) ?? (products.has(code) ? code : null),
    });
    if (besides && !(await besides(sql, kept))) throw new Outrun();
    return kept;
  });
}

async function knownProducts(sql: Sql): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query<{ code: string }>('select code from vaccine_product');
  return new Set(rows.map(({ code }) => code));
}

/** It answers: connected since now, unless it was already. */
export async function noteWell({ store, clock, log }: Services, { code }: AskableSource): Promise<void> {
  const at = clock.now();
  await noteAnswered(store.pool, code, at);
  const changed = await inTransactionOrAgain(store, (sql) =>
    changeStanding(sql, { source: code, state: 'CONNECTED', cause: 'ANSWER', at }),
  );
  if (changed > 0) log.info({ source: code }, 'a source answers');
}

/** Faults that do not pass by themselves: somebody must mend something. */
const LASTING: ReadonlySet<SourceFault> = new Set(['KEY_REFUSED', 'NOT_ALLOWED_THERE', 'RESTING']);

/** One failure is noted; a source that is left alone, or will not let us in, is down since now. */
export async function noteUnwell(
  services: Services,
  source: AskableSource,
  fault: SourceFault,
  isLasting: boolean = LASTING.has(fault) || services.sources.rests(source),
): Promise<void> {
  const { store, clock, log } = services;
  const at = clock.now();
  // what it failed of before it was left alone says more
  if (fault !== 'RESTING') await noteFault(store.pool, source.code, fault, at);
  if (!isLasting) return;
  const changed = await inTransactionOrAgain(store, (sql) =>
    changeStanding(sql, { source: source.code, state: 'DOWN', cause: 'FAULT', at, fault }),
  );
  if (changed > 0) log.warn({ source: source.code, fault }, 'a source is down');
}
