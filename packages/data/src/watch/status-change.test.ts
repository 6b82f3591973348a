import { plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../orm/transaction.js';
import { reevaluatePersons } from '../status/reevaluate-persons.js';
import { loadWorld } from '../status/world.js';
import { LISTED, NEWLY_LISTED, openSmallCity, type SmallCity } from '../testing/small-city.js';
import { publishCounties } from '../testing/small-world.js';
import { endOfStream, nextChanges, type StatusChange, type StreamPlace } from './status-change.js';
import { unwatchPersons, watchPersons } from './status-watch.repository.js';

let city: SmallCity;
const [rail, air] = [uuidv7(), uuidv7()];
const START: StreamPlace = { written: '0', position: '0' };

beforeAll(async () => {
  city = await openSmallCity(300);
});
afterAll(() => city.drop());
beforeEach(async () => {
  await city.reset();
  await city.store.pool.query('truncate status_watch, status_change, webhook_delivery cascade');
  await city.store.pool.query(
    `insert into partner_client (id, name, scopes) select id, id::text, '{status:watch}' from unnest($1::uuid[]) as p (id)
     on conflict (id) do update set active = true, scopes = excluded.scopes`,
    [[rail, air]],
  );
  await city.run();
});

const everybody = async (): Promise<readonly string[]> =>
  (await city.rows<{ id: string }>('select id from person order by id')).map(({ id }) => id);
const watch = async (clientId: string, personIds?: readonly string[], hours = 240): Promise<void> => {
  const ids = personIds ?? (await everybody());
  const until = plusHours(city.at, hours);
  await inTransaction(city.store, (sql) =>
    watchPersons(sql, { clientId, personIds: ids, purpose: 'boarding', since: city.at, until }),
  );
};
/** Everything there is to read; transactions of other tests on this server may hold it back for a moment. */
async function heard(
  clientId: string,
  after = START,
  personId: string | null = null,
): Promise<readonly StatusChange[]> {
  for (;;) {
    const { changes, held } = await nextChanges(city.store.pool, clientId, after, { most: 10_000, personId });
    if (!held) return changes;
  }
}

/** A list that sweeps in another county, put to everybody. @returns who has another verdict by it, from the history */
async function listAnother(at = plusHours(city.at, 1)): Promise<readonly string[]> {
  await publishCounties(city.store.pool, [...LISTED, NEWLY_LISTED], at);
  const before = await verdicts();
  await city.run({ trigger: 'AREA', at }, await loadWorld(city.store, at));
  const after = await verdicts();
  return [...after].flatMap(([id, verdict]) => (before.get(id) === verdict ? [] : [id]));
}
const verdicts = async (): Promise<ReadonlyMap<string, string>> => {
  const rows = await city.rows<{ id: string; verdict: string }>(
    `select person_id as id, concat_ws(' ', colour, popup, popup is null and determinacy = 'INDETERMINATE') as verdict from status`,
  );
  return new Map(rows.map(({ id, verdict }) => [id, verdict]));
};

describe('a run over the population', () => {
  test('tells each partner of everybody it serves whose verdict changed, once, and of nobody else', async () => {
    await watch(rail);
    const some = (await everybody()).slice(0, 100);
    await watch(air, some);
    const changed = await listAnother();
    expect(changed.length).toBeGreaterThan(2);
    const persons = async (clientId: string): Promise<readonly string[]> =>
      (await heard(clientId)).map(({ personId }) => personId).sort();
    expect(await persons(rail)).toEqual([...changed].sort());
    expect(await persons(air)).toEqual(changed.filter((id) => some.includes(id)).sort());
    await city.checkAll(plusHours(city.at, 1));
    expect(await heard(rail)).toHaveLength(changed.length);
  });

  test('tells what it was and what it is, as the status says', async () => {
    await watch(rail);
    const before = await verdicts();
    await listAnother();
    const after = await verdicts();
    const textOf = ({ colour, popup, dataGap }: StatusChange['after']): string =>
      [colour, popup, dataGap === true ? 't' : 'f'].filter((part) => part !== null).join(' ');
    for (const one of await heard(rail))
      expect([textOf(one.before), textOf(one.after)]).toEqual([before.get(one.personId), after.get(one.personId)]);
  });

  test.each([
    ['no longer serves them', (): Promise<unknown> => city.store.pool.query('delete from status_watch')],
    [
      'served them until a minute ago',
      () => city.store.pool.query(`update status_watch set since = '2021-01-01', until = '2021-01-02'`),
    ],
    ['was taken out', () => city.store.pool.query('update partner_client set active = false')],
    ['lost the scope', () => city.store.pool.query(`update partner_client set scopes = '{status:read}'`)],
  ])('tells nothing to a partner that %s', async (_which, happens) => {
    await watch(rail);
    await happens();
    await listAnother();
    expect(await heard(rail)).toEqual([]);
  });
});

describe('beside others', () => {
  test('a partner that begins to serve somebody while the status is written misses nothing', async () => {
    const [person = ''] = await changedBy();
    const at = plusHours(city.at, 1);
    const writer = await city.store.pool.connect();
    await writer.query('begin');
    await reevaluatePersons(writer, await loadWorld(city.store, at), [person], {
      trigger: 'AREA',
      triggerId: null,
      at,
    });
    // waits for the writer, and is told what it wrote
    const watching = watch(rail, [person]);
    await waiting();
    await writer.query('commit');
    writer.release();
    await watching;
    const told = await city.rows<{ same: boolean }>(
      `select (w.colour, w.popup) is not distinct from (s.colour, s.popup) as same
       from status_watch w join status s using (person_id)`,
    );
    expect([told, await heard(rail)]).toEqual([[{ same: true }], []]);
  });

  test('a change that commits late comes in after nothing that was read before', async () => {
    const [first = '', second = ''] = await changedBy();
    await watch(rail, [first, second]);
    const at = plusHours(city.at, 1);
    const world = await loadWorld(city.store, at);
    const reason = { trigger: 'AREA', triggerId: null, at } as const;
    const slow = await city.store.pool.connect();
    await slow.query('begin');
    await reevaluatePersons(slow, world, [first], reason);
    await inTransaction(city.store, (sql) => reevaluatePersons(sql, world, [second], reason));
    const early = await nextChanges(city.store.pool, rail, START, { most: 10 });
    expect(early).toEqual({ changes: [], held: true });
    await slow.query('commit');
    slow.release();
    expect((await heard(rail)).map(({ personId }) => personId)).toEqual([first, second]);
  });

  test('nothing is told of what was taken back', async () => {
    const [person = ''] = await changedBy();
    await watch(rail, [person]);
    const at = plusHours(city.at, 1);
    const world = await loadWorld(city.store, at);
    const failing = inTransaction(city.store, async (sql) => {
      await reevaluatePersons(sql, world, [person], { trigger: 'AREA', triggerId: null, at });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await heard(rail)).toEqual([]);
  });

  test('reading goes on where it stopped, and from the end there is nothing', async () => {
    await watch(rail);
    await listAnother();
    const all = await heard(rail);
    const middle = all[0];
    expect(await heard(rail, middle?.cursor)).toEqual(all.slice(1));
    expect(await heard(rail, await endOfStream(city.store.pool))).toEqual([]);
    expect(await heard(rail, START, all[1]?.personId)).toEqual([all[1]]);
  });

  test('nobody ends what another partner began', async () => {
    const [person = ''] = await everybody();
    await watch(rail, [person]);
    const [{ id } = { id: '' }] = await city.rows<{ id: string }>('select id from status_watch');
    const end = (clientId: string): Promise<readonly string[]> =>
      inTransaction(city.store, (sql) => unwatchPersons(sql, clientId, [id]));
    expect([await end(air), await end(rail)]).toEqual([[], [person]]);
  });
});

/** Whose verdict the other list changes; everything is as it was afterwards, the list apart. */
async function changedBy(): Promise<readonly string[]> {
  const changed = await listAnother();
  await city.reset();
  await city.run();
  await publishCounties(city.store.pool, [...LISTED, NEWLY_LISTED], plusHours(city.at, 1));
  return changed;
}

async function waiting(): Promise<void> {
  for (;;) {
    const [row] = await city.rows<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (row && row.n > 0) return;
  }
}
