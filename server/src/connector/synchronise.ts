import {
  type AskableSource,
  askableSources,
  beginRound,
  endRound,
  moveRound,
  nextOfRound,
  owedAnswers,
  roundOf,
} from '@zhengming/data';
import { plusMs } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { askSource } from './ask-source.js';

export interface SyncOptions {
  readonly signal?: AbortSignal;
  /** People in one question. */
  readonly page?: number;
  /** Pages of one run; the next run goes on. */
  readonly pages?: number;
}

export interface SyncReport {
  readonly asked: number;
  readonly added: number;
  /** Sources that did not answer. */
  readonly silent: readonly string[];
}

const PAGE = 200;
const PAGES = 50;
const MINUTE_MS = 60_000;

/**
 * Background synchronisation (后台同步): first those a source owes an answer, then everybody, round after round. Each page is
 * kept together with how far the round has come, so that a process that dies leaves no page out and keeps none twice.
 */
export async function synchronise(services: Services, options: SyncOptions = {}): Promise<SyncReport> {
  const { store } = services;
  const sources = await askableSources(store.pool, store.keyring);
  const reports = await Promise.all(sources.map((source) => synchroniseOne(services, source, options)));
  return {
    asked: reports.reduce((sum, { asked }) => sum + asked, 0),
    added: reports.reduce((sum, { added }) => sum + added, 0),
    silent: reports.flatMap(({ silent }) => silent),
  };
}

async function synchroniseOne(services: Services, source: AskableSource, options: SyncOptions): Promise<SyncReport> {
  const owed = await askOwed(services, source, options);
  // who does not answer is not asked about everybody
  if (owed.silent.length > 0 || source.roundMinutes === null) return owed;
  const round = await goRound(services, source, source.roundMinutes, options);
  return { asked: owed.asked + round.asked, added: owed.added + round.added, silent: round.silent };
}

async function askOwed(
  services: Services,
  source: AskableSource,
  { signal, page = PAGE, pages = PAGES }: SyncOptions,
): Promise<SyncReport> {
  const { store, clock } = services;
  let [asked, added] = [0, 0];
  for (let done = 0; done < pages && !signal?.aborted; done += 1) {
    const persons = await owedAnswers(store.pool, store.keyring, source.code, { at: clock.now(), most: page });
    if (persons.length === 0) break;
    const { fault, kept } = await askSource(services, source, persons, { silence: 'OF_EACH' });
    if (fault !== null) return { asked, added, silent: [source.code] };
    asked += persons.length;
    added += sumAdded(kept);
    if (persons.length < page) break;
  }
  return { asked, added, silent: [] };
}

async function goRound(
  services: Services,
  source: AskableSource,
  minutes: number,
  { signal, page = PAGE, pages = PAGES }: SyncOptions,
): Promise<SyncReport> {
  const { store, clock } = services;
  const { code } = source;
  const { startedAt, endedAt } = await roundOf(store.pool, code);
  const isUnderWay = startedAt !== null && endedAt === null;
  if (!isUnderWay) {
    if (startedAt !== null && plusMs(startedAt, minutes * MINUTE_MS) > clock.now())
      return { asked: 0, added: 0, silent: [] };
    await beginRound(store.pool, code, clock.now());
  }
  let [asked, added] = [0, 0];
  for (let done = 0; done < pages && !signal?.aborted; done += 1) {
    const { cursor } = await roundOf(store.pool, code);
    const persons = await nextOfRound(store.pool, store.keyring, code, { after: cursor, most: page });
    const last = persons.at(-1);
    if (last === undefined) {
      await endRound(store.pool, code, clock.now());
      break;
    }
    const { fault, kept } = await askSource(services, source, persons, {
      besides: (sql, found) =>
        moveRound(sql, code, { from: cursor, to: last.personId, persons: persons.length, added: sumAdded(found) }),
    });
    if (fault !== null) return { asked, added, silent: [code] };
    asked += persons.length;
    added += sumAdded(kept);
  }
  return { asked, added, silent: [] };
}

const sumAdded = (kept: ReadonlyMap<string, { readonly added: number }>): number =>
  [...kept.values()].reduce((sum, one) => sum + one.added, 0);
