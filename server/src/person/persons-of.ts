import type { Context } from '../app/context.js';
import type { ParsedIdentifier } from './identifier.js';

/** Whose each identifier is, in one statement for a whole delivery; null where nobody has it, or where it was none. */
export async function personsOf(
  { store }: Pick<Context, 'store'>,
  identifiers: readonly (ParsedIdentifier | null)[],
): Promise<readonly (string | null)[]> {
  const keys = identifiers.map((one) => (one ? store.keyring.blindIndex(one.kind, one.value) : null));
  const { rows } = await store.pool.query<{ position: number; personId: string }>({
    name: 'persons-of-identifiers',
    text: `select (g.position - 1)::int as position, i.person_id as "personId"
      from unnest($1::text[], $2::bytea[]) with ordinality as g(kind, blind_index, position)
      join person_identifier i on i.kind = g.kind and i.blind_index = g.blind_index`,
    values: [identifiers.map((one) => one?.kind ?? null), keys],
  });
  const byPosition = new Map(rows.map(({ position, personId }) => [position, personId]));
  return identifiers.map((_, position) => byPosition.get(position) ?? null);
}
