import {
  cellKey,
  correctionOf,
  evaluate,
  outcomeKey,
  pseudonym,
  sampleSentences,
  type CountedResult,
  type Evaluation,
  type Instant,
  type SampleCase,
  type Samples,
  type SampleWords,
  type Text,
} from '@zhengming/domain';
import type pg from 'pg';
import type { Sql } from '../orm/transaction.js';
import { readFactsBatch } from '../person/facts-batch.js';
import { policyOf, type World } from '../status/world.js';
import type { DryRun } from './dry-run.repository.js';

export interface Freed {
  readonly world: World;
  readonly at: Instant;
  readonly dryRun: DryRun;
  readonly figures: CountedResult;
  readonly samples: Samples;
  readonly most: number;
}

export const rulesInWords = (world: World, at: Instant): ReadonlyMap<string, Text> =>
  new Map((policyOf(world, at)?.rules ?? []).map(({ id, title }) => [id, title]));

/** Some of those freed, before and after, in words that lead to nobody; drawn in turn from the cells that are shown. */
export async function explainFreed(client: pg.ClientBase, sql: Sql, freed: Freed): Promise<readonly SampleCase[]> {
  const { world, at, dryRun, figures } = freed;
  const chosen = drawn(freed);
  if (chosen.length === 0) return [];
  const ids = chosen.map(({ personId }) => personId);
  const facts = new Map((await readFactsBatch(client, { ids }, at)).map((one) => [one.facts.personId, one.facts]));
  const targets = await plannedFacts(sql, ids, dryRun.id);
  const words: SampleWords = {
    divisions: world.divisions,
    ruleTitles: rulesInWords(world, at),
    named: new Set(figures.prefectures.map(({ division }) => division)),
  };
  const policy = policyOf(world, at);
  return chosen.flatMap(({ personId, name }) => {
    const known = facts.get(personId);
    if (known === undefined) return [];
    const correction = correctionOf(dryRun.draft, targets.get(personId) ?? [], { id: dryRun.id, at });
    const before = evaluate(known, world.areas, policy, at);
    const after = evaluate({ ...known, corrections: [...known.corrections, correction] }, world.areas, policy, at);
    return [
      {
        pseudonym: name,
        before: headOf(before),
        after: headOf(after),
        sentencesBefore: sampleSentences(before, words),
        sentencesAfter: sampleSentences(after, words),
      },
    ];
  });
}

/** One of each cell, then the next of each, until there are enough. */
function drawn({ figures, samples, most }: Freed): readonly { readonly personId: string; readonly name: string }[] {
  const cells = figures.matrix
    .filter(({ count, effect }) => count.value !== null && effect === 'MILDER')
    .map(({ before, after }) => samples.get(cellKey(outcomeKey(before), outcomeKey(after))) ?? []);
  const all = cells.flatMap((kept, cell) =>
    kept.map(({ personId }, place) => ({ personId, place, cell, name: pseudonym(cell, place) })),
  );
  return all.sort((a, b) => a.place - b.place || a.cell - b.cell).slice(0, most);
}

/** Which of their facts were chosen; kept by the dry run, outside the snapshot it reads. */
async function plannedFacts(
  sql: Sql,
  ids: readonly string[],
  dryRunId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql.query(
    `select person_id as "personId", fact_ids as "factIds" from incident_person
     where dry_run_id = $1 and person_id = any ($2::uuid[])`,
    [dryRunId, [...ids]],
  );
  const rows = found.rows as readonly { readonly personId: string; readonly factIds: readonly string[] }[];
  return new Map(rows.map(({ personId, factIds }) => [personId, factIds]));
}

const headOf = ({ colour, popup, determinacy }: Evaluation): SampleCase['before'] => ({ colour, popup, determinacy });
