import { formatInstant, type Instant, type RowIdentifier, type RowProblem } from '@zhengming/domain';
import type pg from 'pg';
import type { Keyring } from '../identity/keyring.js';
import { isLiving } from '../person/living-records.js';
import { SEEN, type Territory } from '../staff/territory.js';
import type { RowOutcome } from './applied-rows.js';
import type { ImportWay } from './run-import.js';

/** Whose numbers may be written about; they are locked as whoever writes facts locks them, so that nobody goes into another record meanwhile. */
const NUMBERS_INSIDE = {
  name: 'numbers-inside',
  text: `select (g.position - 1)::int as position
    from unnest($1::text[], $5::bytea[]) with ordinality as g (kind, blind_index, position)
    join person_identifier i on i.kind = g.kind and i.blind_index = g.blind_index
    join person p on p.id = i.person_id
    where ${SEEN('p.home_division', 'p.id')} and ${isLiving('p')} order by p.id for update of p`,
};

const NOBODY_THERE: RowProblem = { code: 'NOBODY_IN_JURISDICTION', field: 'identifier' };

/**
 * A way in for somebody who has a jurisdiction (辖区): only rows about their people are taken. A row about somebody
 * elsewhere is rejected just as one about nobody is, whatever else is wrong with it: that somebody is known tells something.
 */
export const withinTerritory = <Row extends { readonly identifier: RowIdentifier }>(
  way: ImportWay<Row>,
  keyring: Keyring,
  territory: Territory,
): ImportWay<Row> => ({
  read: way.read,
  apply: (rows, at) => async (client) => {
    const inside = await insideOf(client, rows, { keyring, territory, at });
    const ours = rows.filter((_, position) => inside.has(position));
    const elsewhere = rows.flatMap(({ line }, position): RowOutcome[] =>
      inside.has(position) ? [] : [{ line, outcome: 'REJECTED', problem: NOBODY_THERE }],
    );
    const { outcomes, touched } = await way.apply(ours, at)(client);
    return { outcomes: [...elsewhere, ...outcomes], touched };
  },
});

interface Asked {
  readonly keyring: Keyring;
  readonly territory: Territory;
  readonly at: Instant;
}

async function insideOf(
  client: pg.ClientBase,
  rows: readonly { readonly identifier: RowIdentifier }[],
  { keyring, territory, at }: Asked,
): Promise<ReadonlySet<number>> {
  const { rows: found } = await client.query<{ readonly position: number }>({
    ...NUMBERS_INSIDE,
    values: [
      rows.map(({ identifier }) => identifier.kind),
      [...territory.prefixes],
      territory.staffId,
      formatInstant(at),
      rows.map(({ identifier: { kind, value } }) => keyring.blindIndex(kind, value)),
    ],
  });
  return new Set(found.map(({ position }) => position));
}
