import type { Readable } from 'node:stream';
import {
  doseImport,
  endImportBatch,
  type ImportFormat,
  type ImportKind,
  type ImportWay,
  loadCodeMapping,
  readLines,
  runImport,
  type Territory,
  testImport,
  UnreadableDeliveryError,
  withinTerritory,
} from '@zhengming/data';
import { type CodeMapping, DOSE_COLUMNS, type RowIdentifier, type RowScene, TEST_COLUMNS } from '@zhengming/domain';
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
}

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
    await end('FAILED', error instanceof UnreadableDeliveryError ? error.code : 'FAULT');
    if (!(error instanceof UnreadableDeliveryError))
      log.error({ batchId: delivery.batchId, ...safeFacts(error) }, 'import failed');
  }
}

async function take(house: ImportHouse, delivery: Delivery, stream: Readable, signal?: AbortSignal): Promise<void> {
  const { store, worlds, jobs } = house;
  const { batchId, kind, format, register, territory } = delivery;
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
  const limited = <Row extends { readonly identifier: RowIdentifier }>(way: ImportWay<Row>): ImportWay<Row> =>
    territory === null ? way : withinTerritory(way, store.keyring, territory);
  if (kind === 'TESTS') {
    const way = limited(testImport(store.keyring, batchId));
    return runImport(store, { ...run, way }, readLines(stream, format, TEST_COLUMNS));
  }
  const way = limited(doseImport(store.keyring, batchId, register));
  return runImport(store, { ...run, way }, readLines(stream, format, DOSE_COLUMNS));
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
