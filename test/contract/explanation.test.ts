import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, DEMO_KEYS, dataOf, partner, staff } from '../support/api.js';
import { type Product, startProduct } from '../support/product.js';
import { NOBODY, STORIES } from '../support/stories.js';

/** What an app may tell the person it acts for: what the agent has on screen, and nothing that identifies. */
let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.remove();
});

interface Words {
  readonly zh: string;
  readonly en: string;
}
interface Explanation {
  readonly __typename: string;
  readonly code?: string;
  readonly name: string;
  readonly colour: string;
  readonly headline: Words;
  readonly fired: readonly Words[];
  readonly gaps: readonly { readonly sentence: Words; readonly nextStep: Words }[];
  readonly waysOut: readonly { readonly kind: string; readonly at: string; readonly sentence: Words }[];
  readonly validUntil: string | null;
  readonly contest: Words;
  readonly elderScript: string;
}

const EXPLAIN = `query Explain($identifier: IdentifierInput!, $purpose: String! = "opened by the person") {
  explainStatus(identifier: $identifier, purpose: $purpose) { __typename
    ... on StatusExplanation { name colour headline { zh en } fired { zh en } gaps { sentence { zh en } nextStep { zh en } }
      waysOut { kind at sentence { zh en } } validUntil contest { zh en } elderScript }
    ... on Refusal { code } } }`;

const ask = (key: string, value: string, more: object = {}): Promise<Answer<{ explainStatus: Explanation }>> =>
  partner(product.url, key)(EXPLAIN, { identifier: { kind: 'PHONE', value }, ...more });

const explained = async (value: string) => dataOf(await ask(DEMO_KEYS.miniProgram, value)).explainStatus;

describe('a mini-program explains a status to the person', () => {
  test('who truly was in the listed banner: the day it lifts by itself, and how to contest it', async () => {
    const found = await explained(STORIES.ejina.phone);
    expect(found).toMatchObject({ colour: 'NONE', name: expect.stringMatching(/^高\*+$/) as string });
    expect(found.fired[0]?.zh).toContain('额济纳旗');
    expect(found.waysOut.find(({ kind }) => kind === 'WAIT')?.sentence.zh).toMatch(/^等待至11月\d+日00:00自动解除$/);
    expect(found.contest.zh).toContain('12345');
    expect(found.elderScript).toContain('幺二、三四五');
  });

  test('whose test never arrived: who has to upload it', async () => {
    const { gaps, waysOut } = await explained(STORIES.testNotUploaded.phone);
    expect(gaps.map(({ nextStep }) => nextStep.zh)).toContainEqual(expect.stringContaining('请检测机构上传结果'));
    expect(waysOut.map(({ kind }) => kind)).toContain('UPLOAD_TEST');
  });

  test('in the words the agent reads', async () => {
    const desk = await staff(product.url, 'handler');
    const identifier = { kind: 'PHONE', value: STORIES.ejina.phone };
    const { findPerson } = dataOf(
      await desk<{ findPerson: { decision: Pick<Explanation, 'headline' | 'gaps' | 'validUntil'> } }>(
        `query F($identifier: IdentifierInput!) { findPerson(identifier: $identifier, purpose: "call") {
          ... on Person { decision { headline { zh en } gaps { sentence { zh en } nextStep { zh en } } validUntil } } } }`,
        { identifier },
      ),
    );
    expect(await explained(STORIES.ejina.phone)).toMatchObject(findPerson.decision);
  });

  test('without ids and numbers', async () => {
    const text = JSON.stringify(await explained(STORIES.testNotUploaded.phone));
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|\d{11}/);
  });

  test('nobody is known by the number: an answer that says so', async () => {
    expect(await explained(NOBODY)).toEqual({ __typename: 'Refusal', code: 'UNKNOWN_PERSON' });
  });
});

describe('who is not told', () => {
  test.each([
    ['a railway, which only checks', DEMO_KEYS.rail, {}, 'FORBIDDEN'],
    ['a laboratory', DEMO_KEYS.laboratory, {}, 'FORBIDDEN'],
    ['an app that does not say what for', DEMO_KEYS.miniProgram, { purpose: ' ' }, 'BAD_USER_INPUT'],
  ])('%s', async (_name, key, more, code) => {
    const answer = await ask(key, STORIES.ejina.phone, more);
    expect(answer.errors[0]?.extensions?.['code']).toBe(code);
  });
});
