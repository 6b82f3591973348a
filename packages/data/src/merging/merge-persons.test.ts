import {
  day,
  divisionCode,
  formatInstant,
  type Instant,
  type Judgement,
  type PersonFacts,
  plusHours,
} from '@zhengming/domain';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertFollowUp, settleFollowUps } from '../community/follow-up.repository.js';
import { DEMO_INSTITUTIONS } from '../institution/demo-institutions.js';
import { inTransaction } from '../orm/transaction.js';
import { loadFacts } from '../person/load-facts.js';
import { judgePerson } from '../status/judge-person.js';
import { erasePerson } from '../retention/erase-person.js';
import { reevaluatePersons } from '../status/reevaluate-persons.js';
import { recordTests } from '../test/nucleic-test.repository.js';
import { openSmallCity, type SmallCity } from '../testing/small-city.js';
import { lockPaperDose, recordPaperDose, settlePaperDose } from '../vaccination/paper-dose.repository.js';
import { mergePersons } from './merge-persons.js';
import { splitPersons } from './split-persons.js';

let city: SmallCity;
let people: readonly string[];
let clock: Instant;
beforeAll(async () => {
  city = await openSmallCity(60);
  await city.reset();
  await city.run();
  people = (await city.rows<{ id: string }>('select id from person order by id')).map(({ id }) => id);
  clock = city.at;
});
afterAll(() => city.drop());

/** Time goes on between two commands. */
const tick = (): Instant => (clock = plusHours(clock, 1));

async function merge(survivorId: string, mergedId: string, mergeId = uuidv7()): Promise<string> {
  const at = tick();
  await inTransaction(city.store, async (sql) => {
    await mergePersons(sql, { mergeId, survivorId, mergedId, at });
    await reevaluatePersons(sql, city.world, [survivorId], { trigger: 'FACT', triggerId: null, at });
  });
  return mergeId;
}

async function split(
  mergeId: string,
  survivorId: string,
  mergedId: string,
  handedOver: readonly string[] = [],
): Promise<void> {
  const at = tick();
  await inTransaction(city.store, async (sql) => {
    await splitPersons(sql, { mergeId, survivorId, mergedId, at, handedOver });
    await reevaluatePersons(sql, city.world, [survivorId, mergedId], { trigger: 'FACT', triggerId: null, at });
  });
}

async function factsOf(personId: string, knownAt = clock): Promise<PersonFacts> {
  const facts = await loadFacts(city.store, personId, { knownAt });
  if (facts === null) throw new Error('nobody');
  return facts;
}

/** Everything but the ids, which are new: facts in any order, each with what it links to. */
function contents(facts: PersonFacts): string {
  const ids = new Map<string, string>();
  for (const phone of facts.phones) ids.set(phone.id, JSON.stringify({ ...phone, id: '' }));
  const bare = (some: readonly { readonly id: string }[]): string[] =>
    some
      .map((one) =>
        JSON.stringify({
          ...one,
          id: '',
          ...('phoneId' in one ? { phoneId: ids.get(String(one.phoneId)) ?? null } : {}),
        }),
      )
      .sort();
  return JSON.stringify([
    bare(facts.stays),
    bare(facts.tests),
    bare(facts.phones),
    bare(facts.declarations),
    bare(facts.communityTasks),
    bare(facts.corrections),
  ]);
}

const bareReasons = ({ reasons }: Judgement): string[] =>
  reasons.map(({ ruleId, truth, evidence }) => `${ruleId} ${truth} ${evidence.length}`).sort();

/** What the judge says of somebody at three instants, without ids of facts. */
async function verdicts(personId: string, knownAt = clock): Promise<string> {
  const facts = await factsOf(personId, knownAt);
  return JSON.stringify(
    [0, 100, 1000].map((hours) => {
      const said = judgePerson(city.world, facts, plusHours(city.at, hours));
      return [
        said.colour,
        said.popup,
        said.advice,
        said.determinacy,
        said.decidingRuleId,
        said.validUntil,
        bareReasons(said),
      ];
    }),
  );
}

const finders = (personId: string): Promise<unknown[]> =>
  city.rows(
    `select 'i' as what, encode(blind_index, 'hex') as key from person_identifier where person_id = $1
     union all select 'p', encode(blind_index, 'hex') from shared_phone where person_id = $1
     union all select 's', sample_number from sample_number s where person_id = $1
       and exists (select from nucleic_test t where t.person_id = $1 and t.id = s.test_id and t.known_to is null) order by 1, 2`,
    [personId],
  );
const doses = (personId: string): Promise<unknown[]> =>
  city.rows(
    'select product_code, given_on::text, source from vaccination where person_id = $1 and known_to is null order by 1, 2, 3',
    [personId],
  );
const everything = async (personId: string): Promise<unknown> => [
  contents(await factsOf(personId)),
  await verdicts(personId),
  await finders(personId),
  await doses(personId),
];

describe('merging and taking apart again', () => {
  test('changes nothing about either, whoever they are and however often', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 1, max: 59 }), async (index, step) => {
        const [a, b] = [people[index] ?? '', people[(index + step) % people.length] ?? ''];
        const before = [await everything(a), await everything(b)];
        const id = await merge(a, b);
        await split(id, a, b);
        expect([await everything(a), await everything(b)]).toEqual(before);
      }),
      { numRuns: 12, seed: 20211101 },
    );
  });

  test('while they are one, the survivor is judged by the facts of both, and nobody else has any', async () => {
    const [a = '', b = ''] = people;
    const [ours, theirs] = [await factsOf(a), await factsOf(b)];
    const together = contents({
      ...ours,
      stays: [...ours.stays, ...theirs.stays],
      tests: [...ours.tests, ...theirs.tests],
      phones: [...ours.phones, ...theirs.phones],
      declarations: [...ours.declarations, ...theirs.declarations],
      communityTasks: [...ours.communityTasks, ...theirs.communityTasks],
    });
    const was = await verdicts(b);
    const before = clock;
    const id = await merge(a, b);
    expect(contents(await factsOf(a))).toBe(together);
    expect((await factsOf(b)).stays).toEqual([]);
    expect(await finders(b)).toEqual([]);
    expect(await city.rows('select 1 from status where person_id = $1', [b])).toEqual([]);
    // what was known before is answered as before
    expect(contents(await factsOf(a, before))).toBe(contents(ours));
    expect(await verdicts(b, before)).toBe(was);
    const during = clock;
    await split(id, a, b);
    expect(contents(await factsOf(a, during))).toBe(together);
    const judged = await city.rows<{ colour: string }>('select colour from status where person_id in ($1, $2)', [a, b]);
    expect(judged).toHaveLength(2);
  });

  test('a run over everybody passes by the record that lies in another', async () => {
    const [, , c = '', d = ''] = people;
    const id = await merge(c, d);
    const told = await city.run({ at: clock, trigger: 'POLICY' });
    expect(told.judged).toBe(city.persons - 1);
    await split(id, c, d);
  });

  test('a chain is taken apart from either end', async () => {
    const [, , , , a = '', b = '', c = ''] = people;
    const before = [await everything(a), await everything(b), await everything(c)];
    const inner = await merge(b, c);
    const outer = await merge(a, b);
    await split(outer, a, b);
    await split(inner, b, c);
    expect([await everything(a), await everything(b), await everything(c)]).toEqual(before);
  });
});

describe('what came while they were one', () => {
  const newStay = (personId: string, phoneId: string | null): Promise<unknown> =>
    city.store.pool.query(
      `insert into stay (person_id, id, source, precision, division_code, prefecture_code, arrived_at, phone_id, known_from)
       values ($1, gen_random_uuid(), 'HOTEL', 'COUNTY', '110105', '110105', $2, $3, $2) returning id`,
      [personId, formatInstant(tick()), phoneId],
    );

  test('stays with the survivor unless somebody hands it over', async () => {
    const [, , , , , , , a = '', b = ''] = people;
    const [ours, theirs] = [(await factsOf(a)).stays.length, (await factsOf(b)).stays.length];
    const id = await merge(a, b);
    await newStay(a, null);
    const handed = (await newStay(a, null)) as { readonly rows: readonly { readonly id: string }[] };
    await split(id, a, b, [handed.rows[0]?.id ?? '']);
    expect([(await factsOf(a)).stays.length, (await factsOf(b)).stays.length]).toEqual([ours + 1, theirs + 1]);
  });

  test('a fact that was ended meanwhile does not come back', async () => {
    const [, , , , , , , , , a = '', b = ''] = people;
    const theirs = await factsOf(b);
    const id = await merge(a, b);
    const ended = theirs.phones[0]?.id ?? '';
    await city.store.pool.query('update phone_binding set known_to = $3 where person_id = $1 and id = $2', [
      a,
      ended,
      formatInstant(tick()),
    ]);
    await split(id, a, b);
    expect((await factsOf(b)).phones.length).toBe(theirs.phones.length - 1);
  });
});

test.each([
  ['denied while they are one', false],
  ['denied after they were taken apart again', true],
])('a dose from paper ends when its unit did not issue it: %s', async (_, apartFirst) => {
  const [, , , , , , , , , , , , , a = '', b = ''] = people;
  const given = { productCode: null, doseNumber: 1, givenOn: day('2021-05-01'), division: divisionCode('110108') };
  const dose = { ...given, personId: b, id: uuidv7(), institution: '接种点' };
  const paper = (personId: string) =>
    city.rows<{ id: string }>(
      `select id from vaccination where person_id = $1 and source = 'PAPER' and known_to is null`,
      [personId],
    );
  await inTransaction(city.store, (sql) => recordPaperDose(sql, { dose, seenOriginal: true, by: a }, tick()));
  const id = await merge(a, b);
  if (apartFirst) await split(id, a, b);
  const holder = apartFirst ? b : a;
  const [held] = await paper(holder);
  await inTransaction(city.store, async (sql) => {
    const open = await lockPaperDose(sql, holder, held?.id ?? '');
    if (open === null) throw new Error('no paper');
    const verdict = { id: held?.id ?? '', verdict: 'DENIED', reason: '未签发', by: b, verifiedId: uuidv7() } as const;
    await settlePaperDose(sql, open, verdict, tick());
  });
  if (!apartFirst) await split(id, a, b);
  expect([await paper(a), await paper(b)]).toEqual([[], []]);
});

test('a negative that somebody was let go on is traced when it turns positive, whoever they are by then', async () => {
  const [, , , , , , , , , , , , , , , a = '', b = ''] = people;
  const institutionId = DEMO_INSTITUTIONS[0]?.id ?? '';
  const sample = { institutionId, sampleNumber: 'TURNED', division: divisionCode('110108') };
  const begun = tick();
  const told = async (personId: string, result: 'NEGATIVE' | 'POSITIVE'): Promise<readonly string[]> => {
    const reportedAt = tick();
    const hops = { sampledAt: begun, receivedAt: null, reportedAt, uploadedAt: null, visibleAt: reportedAt };
    const test = { ...sample, ...hops, personId, id: uuidv7(), result, channel: 'INSTITUTION' } as const;
    return inTransaction(city.store, async (sql) => {
      await recordTests(sql, [test], reportedAt);
      return (await settleFollowUps(sql, [personId], reportedAt)).traces;
    });
  };
  const task = { ...sample, personId: b, id: uuidv7(), openedAt: begun, dueAt: plusHours(begun, 24) };
  await inTransaction(city.store, (sql) => insertFollowUp(sql, task));
  expect(await told(b, 'NEGATIVE')).toEqual([]);
  const id = await merge(a, b);
  const traces = await told(a, 'POSITIVE');
  expect(traces).toHaveLength(1);
  await split(id, a, b);
  expect(await city.rows('select person_id from field_task where id = any($1)', [traces])).toEqual([{ person_id: b }]);
});

test('erasing who stayed erases the records that lie in it', async () => {
  const [, , , , , , , , , , , a = '', b = ''] = people;
  await merge(a, b);
  const at = tick();
  await inTransaction(city.store, async (sql) => {
    expect(await erasePerson(sql, city.store.keyring, { personId: a, at, askedBy: null })).toMatchObject({
      erased: true,
    });
  });
  expect(await city.rows('select id from person where id = any($1::uuid[])', [[a, b]])).toEqual([]);
  expect(await city.rows('select person_id from erased_person order by 1')).toEqual(
    [a, b].sort().map((id) => ({ person_id: id })),
  );
});
