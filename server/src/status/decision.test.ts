import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** A decision as people read it: in words, in one order, with who does what next. */
let house: TestHouse;
let handler: Caller;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'NOT_UPLOADED' });
});
afterAll(() => house.close());

interface Words {
  readonly zh: string;
}
interface ReadDecision {
  readonly policyInWords: Words;
  readonly areaListInWords: Words;
  readonly reasons: readonly {
    readonly group: string;
    readonly deciding: boolean;
    readonly evidence: readonly {
      readonly source: string | null;
      readonly precisionSentence: Words | null;
      readonly countsUntilSentence: Words | null;
    }[];
  }[];
  readonly gaps: readonly {
    readonly code: string;
    readonly owner: string;
    readonly nextStep: Words;
    readonly wayOut: string | null;
  }[];
}

const DECISION = `policyInWords { zh } areaListInWords { zh } reasons { group deciding evidence { source precisionSentence { zh }
  countsUntilSentence { zh } } } gaps { code owner nextStep { zh } wayOut }`;

async function read(query: string, root: 'person' | 'evaluate'): Promise<ReadDecision> {
  const { data, errors } = await handler.ask(query, { id: person.id });
  expect(errors).toBeUndefined();
  const found = (data as unknown as Record<string, ReadDecision | { decision: ReadDecision }>)[root];
  if (found === undefined) throw new Error('no answer');
  return 'decision' in found ? found.decision : found;
}

const stored = () =>
  read(`query P($id: UUID!) { person(id: $id, purpose: "test") { decision { ${DECISION} } } }`, 'person');
const judgedNow = () => read(`query E($id: UUID!) { evaluate(personId: $id) { ${DECISION} } }`, 'evaluate');

test('rules come in the order in which they are read', async () => {
  const groups = (await stored()).reasons.map(({ group }) => group);
  const order = ['DECIDING', 'FIRED', 'OPEN', 'PASSED'];
  expect(groups[0]).toBe('DECIDING');
  expect(groups).toEqual([...groups].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(groups).toContain('PASSED');
});

test('evidence says its source, how precise it is and until when it counts', async () => {
  const [deciding] = (await stored()).reasons;
  expect(deciding?.evidence).toContainEqual({
    source: 'TELECOM',
    precisionSentence: { zh: '本证据仅精确到地市级' },
    countsUntilSentence: { zh: '本证据计入至11月11日00:00' },
  });
});

test('a gap has an owner, a next step in words and the way out it leads to', async () => {
  expect((await stored()).gaps).toContainEqual({
    code: 'TEST_NOT_UPLOADED',
    owner: 'INSTITUTION',
    nextStep: { zh: expect.stringMatching(/^请检测机构上传结果/) as string },
    wayOut: 'UPLOAD_TEST',
  });
});

test('judged now without being stored, it reads the same', async () => {
  expect(await judgedNow()).toEqual(await stored());
});
