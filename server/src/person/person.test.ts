import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
});
afterAll(() => house.close());

const CASE = `query Case($id: UUID!, $areas: Boolean = true) {
  person(id: $id, purpose: "test") {
    who: name idNumber birthYear homeDivision { name prefectureCode }
    status { colour popup validUntil }
    decision { headline { zh } reasons { ruleId truth deciding sentence { zh } evidence { division { fullName } hit precision areas { key places } } } clears { kind at sentence { en } } gaps { code } }
    stays { id source precision division { name } arrivedAt areas @include(if: $areas) { division { name } level inForceFrom inForceTo } }
    tests(latest: 3) { result reportedAt institution { name division { name } } scope }
    local: tests(scope: PROVINCIAL, latest: 1) { id }
    phones { number verification }
    declarations { arrivalAt }
    decisions(first: 1) { trigger colour }
    ...Rest
  }
}
fragment Rest on Person { vaccinations { product givenOn } appeals { number } guardian { name } }`;

test('one statement answers the whole case, masked', async () => {
  const answer = await handler.ask(CASE, { id: person.id });
  console.log(JSON.stringify(answer, null, 1).slice(0, 6000));
  expect(answer.errors).toBeUndefined();
});
