import {
  buildGazetteer,
  type DivisionTable,
  type Instant,
  type ListFigures,
  type ListProblem,
} from '@zhengming/domain';
import { referenceAliases } from '../division/reference-divisions.js';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import type { AreaList } from './area-list.js';
import { loadAliases } from './place-alias.repository.js';
import { readAreaFile, type FoundList } from './read-area-file.js';
import { figuresOf, resolveAreaList } from './resolve-area-list.js';
import { findLatestFigures, stageAreaList, type Reception } from './stage-area-list.js';

/** What became of one list of a file. */
export interface ListReport {
  readonly outcome: 'IMPORTED' | 'DUPLICATE' | 'HELD';
  readonly versionId: string | null;
  readonly list: AreaList;
}

/** What became of a file: its lists, or why nothing could be taken from it. */
export interface AreaFileReport {
  readonly fileName: string;
  readonly lists: readonly ListReport[];
  readonly problems: readonly ListProblem[];
}

/** Holds between the files of one run: what names stand for, and the list that came before. */
export interface ImportSession {
  readonly importFile: (bytes: Buffer, fileName: string, reception: Reception) => Promise<AreaFileReport>;
}

/** Opens an import into the store. Files are taken in order of arrival, each list in a transaction of its own. */
export async function openImport(store: Pick<Store, 'pool'>, divisions: DivisionTable): Promise<ImportSession> {
  const resolve = await listResolver(divisions, await loadAliases(store.pool));
  return {
    async importFile(bytes, fileName, reception) {
      const file = readAreaFile(bytes);
      const lists: ListReport[] = [];
      for (const found of file.lists) {
        lists.push(await inTransaction(store, (sql) => importList(sql, found, fileName, reception, resolve)));
      }
      return { fileName, lists, problems: file.problems };
    },
  };
}

/** Imports one file. */
export async function importAreaFile(
  store: Pick<Store, 'pool'>,
  divisions: DivisionTable,
  file: { readonly bytes: Buffer; readonly fileName: string } & Reception,
): Promise<AreaFileReport> {
  const session = await openImport(store, divisions);
  return session.importFile(file.bytes, file.fileName, file);
}

type Resolve = (found: FoundList, fileName: string, previous: ListFigures | null, receivedAt: Instant) => AreaList;

async function importList(
  sql: Sql,
  found: FoundList,
  fileName: string,
  reception: Reception,
  resolve: Resolve,
): Promise<ListReport> {
  const list = resolve(found, fileName, await findLatestFigures(sql), reception.receivedAt);
  const staged = await stageAreaList(sql, list, reception);
  if (!staged.isNew) return duplicate(list, staged.versionId);
  return { outcome: staged.state === 'HELD' ? 'HELD' : 'IMPORTED', versionId: staged.versionId, list };
}

/** What was received before is not weighed again: nothing of it takes effect. */
const duplicate = (list: AreaList, versionId: string | null): ListReport => ({
  outcome: 'DUPLICATE',
  versionId,
  list: { ...list, held: [] },
});

type Aliases = Parameters<typeof buildGazetteer>[1];

async function listResolver(divisions: DivisionTable, remembered: Aliases): Promise<Resolve> {
  const gazetteer = buildGazetteer(divisions, [...(await referenceAliases()), ...remembered]);
  return (found, fileName, previous, receivedAt) =>
    resolveAreaList(found, { gazetteer, divisions, previous, receivedAt, fileName });
}

/**
 * Opens a trial without a database: files are read, resolved and weighed in order, nothing is kept. For checking a
 * gazetteer against an archive. A list is held once; when the next one bears it out, a steward is taken to have
 * released it, as would happen on the day.
 */
export async function openTrial(divisions: DivisionTable): Promise<ImportSession> {
  const resolve = await listResolver(divisions, []);
  const seen = new Set<string>();
  let latest: ListFigures | null = null;
  let heldLast: ListFigures | null = null;
  const tryList = (found: FoundList, fileName: string, receivedAt: Instant): ListReport => {
    const against = (previous: ListFigures | null): AreaList => resolve(found, fileName, previous, receivedAt);
    const list = against(latest);
    const hash = found.contentHash.toString('hex');
    if (seen.has(hash)) return duplicate(list, null);
    seen.add(hash);
    const bornOut = list.held.length > 0 && heldLast !== null ? against(heldLast) : list;
    if (bornOut.held.length > 0) {
      heldLast = figuresOf(found.list);
      return { outcome: 'HELD', versionId: null, list: bornOut };
    }
    latest = figuresOf(found.list);
    heldLast = null;
    return { outcome: 'IMPORTED', versionId: null, list: bornOut };
  };
  return {
    importFile(bytes, fileName, reception) {
      const file = readAreaFile(bytes);
      const lists = file.lists.map((found) => tryList(found, fileName, reception.receivedAt));
      return Promise.resolve({ fileName, lists, problems: file.problems });
    },
  };
}
