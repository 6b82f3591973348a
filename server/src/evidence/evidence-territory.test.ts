import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '../testing/desk.js';
import { look, photo, upload } from '../testing/evidence-files.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';

let house: TestHouse;
let here: Caller;
let elsewhere: Caller;
let appealId: string;
beforeAll(async () => {
  house = await openTestHouse();
  here = await house.staff('here', 'INTAKE');
  elsewhere = await house.staff('elsewhere', 'INTAKE');
  await house.services.store.pool.query(
    `update staff_user set jurisdictions = case username when 'here' then '{110000}' else '{620000}' end::text[]`,
  );
  const person = await makePerson(house.services.store, { index: 1, travelled: '152900' });
  appealId = (await open(here, person)).id;
});
afterAll(() => house.close());

const NOTHING = '01900000-0000-7000-8000-000000000000';

test('a file of a case elsewhere is given out as little as one that is not there', async () => {
  const file = await upload(house, here, appealId, { content: await photo() });
  expect(file.status).toBe(201);
  expect((await look(house, here, file.id)).status).toBe(200);
  expect((await look(house, elsewhere, file.id)).status).toBe(404);
  expect((await look(house, elsewhere, NOTHING)).status).toBe(404);
});

test('nothing is added to a case elsewhere', async () => {
  const content = await photo();
  const there = await upload(house, elsewhere, appealId, { content });
  const nowhere = await upload(house, elsewhere, NOTHING, { content });
  expect(there).toEqual(nowhere);
  expect(there.code).toBe('UNKNOWN_APPEAL');
});
