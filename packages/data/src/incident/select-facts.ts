import { formatInstant, plusDays, startOf, type DayRange, type FactSelector, type Instant } from '@zhengming/domain';
import type pg from 'pg';

/** Somebody and the facts of theirs that a selector names. */
export interface SelectedPerson {
  readonly personId: string;
  readonly factIds: readonly string[];
}

/** A selector as a question to the store: person and facts, in person order. Values are parameters. */
export function selectorSql(
  selector: FactSelector,
  knownAt: Instant,
): { readonly text: string; readonly values: unknown[] } {
  const values: unknown[] = [formatInstant(knownAt)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const known = (alias: string): string =>
    `${alias}.known_from <= $1 and (${alias}.known_to is null or ${alias}.known_to > $1)`;
  const conditions =
    selector.fact === 'STAY'
      ? [
          known('f'),
          ...(selector.sources.length > 0 ? [`f.source = any (${bind([...selector.sources])}::text[])`] : []),
          ...(selector.batchId === null ? [] : [`f.batch_id = ${bind(selector.batchId)}`]),
          ...(selector.prefecture === null ? [] : [`f.prefecture_code = ${bind(selector.prefecture)}`]),
          ...stayedDuring(selector.days, bind),
        ]
      : [
          known('f'),
          `f.reported_at <= $1 and (f.visible_at is null or f.visible_at > $1)`,
          ...(selector.institutionId === null ? [] : [`f.institution_id = ${bind(selector.institutionId)}`]),
          ...(selector.batchId === null ? [] : [`f.batch_id = ${bind(selector.batchId)}`]),
          ...sampledDuring(selector.days, bind),
        ];
  const table = selector.fact === 'STAY' ? 'stay' : 'nucleic_test';
  return {
    text: `select f.person_id as "personId", array_agg(f.id order by f.id) as "factIds" from ${table} f
      where ${conditions.join(' and ')} group by f.person_id order by f.person_id`,
    values,
  };
}

type Bind = (value: unknown) => string;
const startOfDay = (days: DayRange): string => formatInstant(startOf(days.from));
const endOfDay = (days: DayRange): string => formatInstant(startOf(plusDays(days.to, 1)));

const stayedDuring = (days: DayRange | null, bind: Bind): readonly string[] =>
  days === null
    ? []
    : [`f.arrived_at < ${bind(endOfDay(days))} and (f.left_at is null or f.left_at >= ${bind(startOfDay(days))})`];
const sampledDuring = (days: DayRange | null, bind: Bind): readonly string[] =>
  days === null ? [] : [`f.sampled_at < ${bind(endOfDay(days))} and f.sampled_at >= ${bind(startOfDay(days))}`];

/** Asks page by page inside the transaction that is open on `client`; all pages are of one moment. */
export async function* selectFacts(
  client: pg.ClientBase,
  selector: FactSelector,
  knownAt: Instant,
  pageSize: number,
): AsyncGenerator<readonly SelectedPerson[]> {
  const { text, values } = selectorSql(selector, knownAt);
  await client.query(`declare selected no scroll cursor for ${text}`, values);
  for (;;) {
    const page = await client.query<SelectedPerson>(`fetch ${Math.trunc(pageSize)} from selected`);
    if (page.rows.length === 0) break;
    yield page.rows;
  }
  await client.query('close selected');
}

/** How many people a selector names. */
export async function countSelected(
  client: Pick<pg.ClientBase, 'query'>,
  selector: FactSelector,
  knownAt: Instant,
): Promise<number> {
  const { text, values } = selectorSql(selector, knownAt);
  const found = await client.query(`select count(*)::int as persons from (${text}) as one`, values);
  return (found.rows[0] as { persons: number }).persons;
}
