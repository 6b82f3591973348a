import type { Readable } from 'node:stream';
import {
  bindingImport,
  byCreditCode,
  doseImport,
  endImportBatch,
  type ImportFormat,
  type ImportKind,
  type ImportWay,
  institutionsByCode,
  loadCodeMapping,
  policyOf,
  readLines,
  runImport,
  stayImport,
  type StaySender,
  type Territory,
  testImport,
  UnreadableDeliveryError,
  withinTerritory,
} from '@zhengming/data';
import {
  BINDING_COLUMNS,
  type CodeMapping,
  DOSE_COLUMNS,
  type Instant,
  type RowIdentifier,
  type RowScene,
  STAY_COLUMNS,
  TEST_COLUMNS,
} from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { safeFacts } from '../app/format-error.js';

/** What of the house a delivery needs. */
export type ImportHouse = Pick<
  Services,
  'store' | 'clock' | 'divisions' | 'worlds' | 'jobs' | 'syntheticPersons' | 'log'
>;

/** A delivery whose batch is open (see `openImportBatch`). */
export interface Delivery {
  readonly batchId: string;
  readonly kind: ImportKind;
  readonly format: ImportFormat;
  /** Whose codes stand in it; null: ours. */
  readonly codeSystem: string | null;
  /** The register that tells of doses (接种登记来源). */
  readonly register: string;
  /** Whose people the deliverer may write about; null: everybody. */
  readonly territory: Territory | null;
  /** STAYS: whose references stand in it, and what it may tell of. */
  readonly sender: StaySender | null;
}

/** No policy is in force that says after how many days a number counts. */
class NoPolicyError extends Error {
  override readonly name = 'NoPolicyError';
  readonly code = 'NO_POLICY';
}
const isExpected = (error: unknown): error is UnreadableDeliveryError | NoPolicyError =>
  error instanceof UnreadableDeliveryError || error instanceof NoPolicyError;

/**
 * Takes a delivery in to its end, and says in its batch how it ended. A delivery that turns out unreadable, or that is
 * called off, keeps the rows before; sending all of it again does no harm.
 */
export async function takeDelivery(
  house: ImportHouse,
  delivery: Delivery,
  stream: Readable,
  signal?: AbortSignal,
): Promise<void> {
  const { store, clock, log } = house;
  const end = (state: 'DONE' | 'FAILED' | 'INTERRUPTED', error: string | null): Promise<void> =>
    endImportBatch(store.pool, delivery.batchId, { state, error, at: clock.now() });
  try {
    await take(house, delivery, stream, signal);
    await end('DONE', null);
  } catch (error) {
    stream.destroy();
    if (signal?.aborted) return await end('INTERRUPTED', 'PROCESS_ENDED');
    await end('FAILED', isExpected(error) ? error.code : 'FAULT');
    if (!isExpected(error)) log.error({ batchId: delivery.batchId, ...safeFacts(error) }, 'import failed');
  }
}

async function take(house: ImportHouse, delivery: Delivery, stream: Readable, signal?: AbortSignal): Promise<void> {
  const { store, worlds, jobs, divisions } = house;
  const { batchId, kind, format, register, territory, sender } = delivery;
  const scene = await sceneOf(house, delivery);
  const run = {
    batchId,
    scene,
    world: () => worlds.current(),
    judgeLater: async (runIds: readonly string[]) => {
      for (const runId of runIds) await jobs.runPopulation(store.pool, { runId });
    },
    ...(signal && { signal }),
  };
  const takeIn = <Row extends { readonly identifier: RowIdentifier }>(
    way: ImportWay<Row>,
    columns: readonly string[],
  ): Promise<void> => {
    const limited = territory === null ? way : withinTerritory(way, store.keyring, territory);
    return runImport(store, { ...run, way: limited }, readLines(stream, format, columns));
  };
  switch (kind) {
    case 'TESTS': {
      const ids = await institutionsByCode(store.pool);
      return takeIn(byCreditCode(testImport(store.keyring, batchId), ids), TEST_COLUMNS);
    }
    case 'VACCINATIONS':
      return takeIn(doseImport(store.keyring, batchId, register), DOSE_COLUMNS);
    case 'STAYS':
      if (sender === null) throw new Error('a delivery of journeys without a sender');
      return takeIn(stayImport(store.keyring, batchId, divisions, sender), STAY_COLUMNS);
    case 'BINDINGS':
      return takeIn(
        bindingImport(store.keyring, batchId, (at) => delayDays(worlds, at)),
        BINDING_COLUMNS,
      );
  }
}

async function delayDays(worlds: ImportHouse['worlds'], at: Instant): Promise<number> {
  const policy = policyOf(await worlds.current(), at);
  if (policy === null) throw new NoPolicyError('no policy says when numbers count');
  return policy.parameters.bindingDelayDays;
}

/** Codes are ours, or those of the delivery's system as they are mapped now (代码对照). */
async function sceneOf(
  { store, clock, divisions, syntheticPersons }: ImportHouse,
  { codeSystem }: Delivery,
): Promise<() => RowScene> {
  const none: CodeMapping = () => null;
  const mapping = codeSystem === null ? none : await loadCodeMapping(store.pool, codeSystem, clock.now());
  const { rows } = await store.pool.query<{ code: string }>('select code from vaccine_product');
  const products = new Set(rows.map(({ code }) => code));
  return () => ({
    now: clock.now(),
    divisions,
    allowTest: syntheticPersons,
    mapped: (subject, code) =>
      mapping(subject, code) ?? (subject === 'VACCINE_PRODUCT' && products.has(code) ? code : null),
  });
}
