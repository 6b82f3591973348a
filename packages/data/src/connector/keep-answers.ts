import {
  type AnswerState,
  askAgainAt,
  type ForeignDose,
  type ForeignTest,
  formatInstant,
  hasAnswered,
  type Instant,
  NATIONAL,
  type SourceFault,
} from '@zhengming/domain';
import type pg from 'pg';
import type { Sql } from '../orm/transaction.js';
import { lockLiving } from '../person/living-records.js';
import { reevaluatePersons } from '../status/reevaluate-persons.js';
import type { World } from '../status/world.js';
import { countRecords } from './connector-record.repository.js';
import { keepRecords, type KeptRecords } from './keep-records.js';
import type { RecordScene } from './record-scene.js';

/** What a source said of one person, as it came in; nothing is believed yet. */
export interface SourceAnswer {
  readonly personId: string;
  readonly state: AnswerState;
  /** Their records are as they were last time, and were not sent again. */
  readonly unchanged: boolean;
  readonly version: string | null;
  readonly tests: readonly ForeignTest[];
  readonly doses: readonly ForeignDose[];
  readonly fault: SourceFault | null;
  /** In vain so far, before this time. */
  readonly tries: number;
  /** Not to be asked again before. */
  readonly notBefore: Instant | null;
}

export interface AnswersScene extends Omit<RecordScene, 'channel'> {
  readonly world: World;
  readonly clock: { readonly now: () => Instant };
}

/** Per person: what came of the answer. */
export type KeptAnswers = ReadonlyMap<string, KeptRecords>;

export const NOTHING_KEPT: KeptRecords = { added: 0, withdrawn: 0, problems: 0, records: 0, outcomes: new Map() };

/**
 * Keeps what a source said: facts are appended or ended, everybody whose facts changed is judged again, and what the source
 * said last is written down, all in the caller's transaction. The same answer twice does nothing the second time.
 */
export async function keepAnswers(
  client: pg.ClientBase,
  answers: readonly SourceAnswer[],
  scene: AnswersScene,
): Promise<KeptAnswers> {
  const { source, at, world, clock } = scene;
  const ids = answers.map(({ personId }) => personId);
  // whoever else keeps an answer about one of them waits
  const there = await lockLiving(client, ids);
  const known = answers.filter(({ personId }) => there.has(personId));
  const told = known.filter(({ state, unchanged }) => hasAnswered(state) && !unchanged);
  const channel = source === NATIONAL ? 'NATIONAL_PLATFORM' : 'PROVINCIAL_CODE';
  const kept = new Map(await keepRecords(client, told, { ...scene, channel }));
  const same = known.filter(({ state, unchanged }) => unchanged || !hasAnswered(state));
  const counts = await countRecords(client, source, same);
  for (const { personId } of same) kept.set(personId, { ...NOTHING_KEPT, records: counts.get(personId) ?? 0 });
  await writeAnswers(client, known, { source, at, kept });
  const touched = [...kept].filter(([, { added, withdrawn }]) => added + withdrawn > 0).map(([personId]) => personId);
  await reevaluatePersons(client, world, touched, { trigger: 'FACT', triggerId: null, at, clock });
  return kept;
}

interface Written {
  readonly source: string;
  readonly at: Instant;
  readonly kept: KeptAnswers;
}

/** A silent source changes nothing of what it said before but that it is silent now. */
async function writeAnswers(sql: Sql, answers: readonly SourceAnswer[], { source, at, kept }: Written): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map((answer) => {
    const { personId, state, unchanged, fault, tries, notBefore } = answer;
    const waits = state === 'SOURCE_DOWN' || state === 'PENDING';
    const records = kept.get(personId);
    return {
      person_id: personId,
      state,
      fault: state === 'SOURCE_DOWN' ? (fault ?? 'UNREACHABLE') : null,
      // a record that could not be taken is asked for again: the mapping or the clock may be mended by then
      version: (records?.problems ?? 0) > 0 ? null : answer.version,
      keeps: waits || unchanged,
      records: records?.records ?? 0,
      tries: waits ? tries + 1 : 0,
      again: waits ? formatInstant(askAgainAt(tries + 1, at, notBefore)) : null,
    };
  });
  await sql.query(
    `insert into connector_answer as a (person_id, source, state, asked_at, answered_at, known_version, records, fault, tries, ask_again_at)
     select g.person_id, $2, g.state, $3, case when g.state in ('FOUND', 'NOT_FOUND') then $3::timestamptz end, g.version,
       g.records, g.fault, g.tries, g.again
     from jsonb_to_recordset($1::jsonb) as g (person_id uuid, state text, fault text, version text, keeps boolean,
       records integer, tries integer, again timestamptz)
     on conflict (person_id, source) do update set state = excluded.state, asked_at = excluded.asked_at,
       answered_at = coalesce(excluded.answered_at, a.answered_at),
       known_version = case when excluded.person_id = any ($4::uuid[]) then a.known_version else excluded.known_version end,
       records = case when excluded.person_id = any ($4::uuid[]) then a.records else excluded.records end,
       fault = excluded.fault, tries = excluded.tries, ask_again_at = excluded.ask_again_at`,
    [
      JSON.stringify(rows),
      source,
      formatInstant(at),
      rows.filter(({ keeps }) => keeps).map(({ person_id }) => person_id),
    ],
  );
}
