import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, asker, DEMO_KEYS, dataOf, partner } from '../support/api.js';
import { type Product, startProduct } from '../support/product.js';
import { NOBODY, STORIES } from '../support/stories.js';

/** What partners rely on, over plain HTTP, with keys of their own. */
let product: Product;

interface StatusCheck {
  readonly found: boolean;
  readonly colour: string | null;
  readonly popup: string | null;
  readonly category: string | null;
  readonly validUntil: string | null;
}

const CHECK = `query Check($identifier: IdentifierInput!) {
  checkStatus(identifier: $identifier) { found colour popup category validUntil checkedAt }
}`;
const CHECK_MANY = `query Manifest($input: [IdentifierInput!]!) { checkStatuses(input: $input) { found colour popup } }`;

const phone = (value: string) => ({ kind: 'PHONE', value });

async function check(key: string, identifier: object): Promise<Answer<{ checkStatus: StatusCheck }>> {
  return partner(product.url, key)<{ checkStatus: StatusCheck }>(CHECK, { identifier });
}

const codeOf = (answer: Answer<unknown>) => answer.errors[0]?.extensions?.['code'];

beforeAll(async () => {
  product = await startProduct();
});

afterAll(async () => {
  await product.remove();
});

describe('a railway checks a status', () => {
  test('gets the verdict, its category and until when, and no more', async () => {
    const { checkStatus } = dataOf(await check(DEMO_KEYS.rail, phone(STORIES.lanzhouQilihe.phone)));
    expect(checkStatus).toMatchObject({ found: true, colour: 'NONE' });
    expect(checkStatus.popup).not.toBeNull();
    expect(Object.keys(checkStatus)).toEqual(['found', 'colour', 'popup', 'category', 'validUntil', 'checkedAt']);
  });

  test('is told that somebody is not known, which is neither green nor red', async () => {
    const { checkStatus } = dataOf(await check(DEMO_KEYS.rail, phone(NOBODY)));
    expect(checkStatus).toMatchObject({ found: false, colour: null, popup: null });
  });

  test('checks a whole manifest at once, in the order of the question', async () => {
    const input = [phone(STORIES.lanzhouQilihe.phone), phone(NOBODY), phone(STORIES.ejina.phone)];
    const ask = partner(product.url, DEMO_KEYS.rail);
    const { checkStatuses } = dataOf(await ask<{ checkStatuses: readonly StatusCheck[] }>(CHECK_MANY, { input }));
    expect(checkStatuses.map(({ found }) => found)).toEqual([true, false, true]);
  });

  test('may not ask for more than 500 people at once', async () => {
    const input = Array.from({ length: 501 }, () => phone(NOBODY));
    const answer = await partner(product.url, DEMO_KEYS.rail)(CHECK_MANY, { input });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors[0]?.message).toContain('500');
  });
});

describe('who is let in', () => {
  test.each([
    ['no key', {}, 'NOTHING_SHOWN'],
    ['a key nobody has', { authorization: 'Bearer zm_nobody_0123456789012345678901' }, 'UNKNOWN_KEY'],
    ['a right key with a wrong secret', { authorization: 'Bearer zm_demorail_not-the-secret-of-rail' }, 'UNKNOWN_KEY'],
    ['something that is no key', { authorization: 'Bearer hello' }, 'UNKNOWN_KEY'],
  ])('%s: refused', async (_name, headers, reason) => {
    const answer = await asker(product.url, headers)(CHECK, { identifier: phone(STORIES.lanzhouQilihe.phone) });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason });
  });

  test.each([
    ['a laboratory reading a status', DEMO_KEYS.laboratory, CHECK, { identifier: phone(NOBODY) }],
    [
      'a railway reading a person',
      DEMO_KEYS.rail,
      `query Read($id: UUID!) { person(id: $id, purpose: "x") { name } }`,
      { id: crypto.randomUUID() },
    ],
    ['a railway reading appeals', DEMO_KEYS.rail, '{ appeals { edges { node { number } } } }', {}],
  ])('%s: refused, the key does not say so', async (_name, key, query, variables) => {
    expect(codeOf(await partner(product.url, key)(query, variables))).toBe('FORBIDDEN');
  });
});

describe('input that is wrong', () => {
  test.each([
    ['a phone number that is too short', phone('129000')],
    ['letters in a phone number', phone('129abcdefgh')],
    ['a resident number with a wrong check digit', { kind: 'RESIDENT_ID', value: '990101199001010010' }],
  ])('%s: the answer names the field and does not repeat the number', async (_name, identifier) => {
    const answer = await check(DEMO_KEYS.rail, identifier);
    const text = JSON.stringify(answer.errors);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(text).toContain('identifier');
    expect(text).not.toContain(identifier.value);
  });

  test('a query that is no query is refused before anything runs', async () => {
    const answer = await partner(product.url, DEMO_KEYS.rail)('{ nothingOfThisName }');
    expect(answer.status).toBe(400);
  });
});

describe('a laboratory reports tests', () => {
  const IMPORT = `mutation Report($input: ImportTestsInput!) { importTests(input: $input) {
    ... on ImportTestsReport { accepted duplicates rejected rows { index outcome problem { code path } } }
    ... on Refusal { code message { en } field } } }`;

  interface Report {
    readonly accepted: number;
    readonly duplicates: number;
    readonly rejected: number;
    readonly rows: readonly {
      readonly index: number;
      readonly outcome: string;
      readonly problem: { readonly path: string } | null;
    }[];
  }

  async function anInstitution(): Promise<string> {
    const ask = partner(product.url, DEMO_KEYS.laboratory);
    const { institutions } = dataOf(
      await ask<{ institutions: readonly { id: string }[] }>('{ institutions(first: 1) { id } }'),
    );
    const [first] = institutions;
    if (first === undefined) throw new Error('the demo has no institution');
    return first.id;
  }

  const negative = (institutionId: string, sampleNumber: string, value: string) => ({
    identifier: phone(value),
    institutionId,
    sampleNumber,
    divisionCode: '110105',
    sampledAt: '2021-10-31T20:00:00+08:00',
    reportedAt: '2021-11-01T08:00:00+08:00',
    uploadedAt: '2021-11-01T09:00:00+08:00',
    result: 'NEGATIVE',
    channel: 'NATIONAL_PLATFORM',
  });

  async function report(batch: string, tests: readonly object[]): Promise<Report> {
    const ask = partner(product.url, DEMO_KEYS.laboratory);
    return dataOf(await ask<{ importTests: Report }>(IMPORT, { input: { batch, tests } })).importTests;
  }

  test('good rows are kept and counted, bad ones say what and where; a second delivery changes nothing', async () => {
    const institution = await anInstitution();
    const good = negative(institution, 'CONTRACT-1', STORIES.testNotUploaded.phone);
    const unknown = negative(institution, 'CONTRACT-2', NOBODY);
    const backwards = {
      ...negative(institution, 'CONTRACT-3', STORIES.allFine.phone),
      reportedAt: '2021-10-30T08:00:00+08:00',
    };

    const first = await report('contract-a', [good, unknown, backwards]);
    expect(first).toMatchObject({ accepted: 1, duplicates: 0, rejected: 2 });
    expect(first.rows.map(({ problem }) => problem === null)).toEqual([true, false, false]);
    expect(first.rows[2]?.problem?.path).toContain('reportedAt');

    expect(await report('contract-b', [good])).toMatchObject({ accepted: 0, duplicates: 1, rejected: 0 });
  });

  test('the result that was missing turns the pop-up green by itself', async () => {
    const { checkStatus } = dataOf(await check(DEMO_KEYS.rail, phone(STORIES.testNotUploaded.phone)));
    expect(checkStatus).toMatchObject({ found: true, colour: 'GREEN', popup: null });
  });
});
