import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { dataOf } from '../support/api.js';
import { ROOT_FIELDS } from './support/arbitrary-document.js';
import { askAs } from './support/attack.js';

/**
 * Nobody's outcome is made stricter at the desk (design D5): whatever a member of staff proposes, with facts that really
 * are in the file, comes out the same, milder, or refused.
 */
interface Outcome {
  readonly colour: string;
  readonly popup: string | null;
}

interface File {
  readonly appealId: string;
  readonly version: number;
  readonly factIds: readonly string[];
}

const FILES = `{ appeals(first: 20) { edges { node { id version person { stays { id } tests { id } phones { id } } } } } }`;

interface Ided {
  readonly id: string;
}
interface Node extends Ided {
  readonly version: number;
  readonly person: { readonly stays: Ided[]; readonly tests: Ided[]; readonly phones: Ided[] };
}

async function files(): Promise<readonly File[]> {
  const { appeals } = dataOf(await askAs('handler')<{ appeals: { edges: { node: Node }[] } }>(FILES));
  return appeals.edges.map(({ node: { id, version, person } }) => ({
    appealId: id,
    version,
    factIds: [...person.stays, ...person.tests, ...person.phones].map((one) => one.id),
  }));
}

const STRICTNESS = ['GREEN', 'NONE', 'YELLOW', 'RED'];
const rank = ({ colour, popup }: Outcome): number => STRICTNESS.indexOf(colour) * 2 + (popup === null ? 0 : 1);

const PREVIEW = `query($appealId: UUID!, $correction: CorrectionInput!) {
  previewCorrection(appealId: $appealId, correction: $correction) { __typename
    ... on BeforeAfter { before { colour popup } after { colour popup } } ... on Refusal { code } } }`;

const TEST = {
  institutionId: inject('knownIds').at(-6) ?? '',
  sampleNumber: 'ATTACKED-1',
  sampledAt: '2021-10-31T20:00:00+08:00',
  reportedAt: '2021-11-01T08:00:00+08:00',
};

const correctionOf = (factIds: readonly string[]): fc.Arbitrary<object> =>
  fc.record(
    {
      kind: fc.constantFrom(
        'ATTACH_TEST',
        'CONFIRM_TEST_UPLOAD',
        'END_BINDING_EARLY',
        'EXCLUDE_STAY',
        'FIX_AREA',
        'FIX_IDENTITY',
        'GRACE',
        'REFINE_STAY',
      ),
      targetIds: fc.subarray([...factIds], { maxLength: 2 }),
      divisionCode: fc.constantFrom('152922', '152923', '620103', '110105', '152502', '150000'),
      test: fc.constantFrom('POSITIVE', 'NEGATIVE', 'INCONCLUSIVE').map((result) => ({ ...TEST, result })),
      validDays: fc.integer({ min: 1, max: 14 }),
    },
    { requiredKeys: ['kind', 'targetIds'] },
  );

describe('no correction makes an outcome stricter', () => {
  test('whatever is proposed for whatever fact of whichever case', async () => {
    const known = await files();
    expect(known.length).toBeGreaterThan(1);
    let seen = 0;
    const proposal = fc
      .constantFrom(...known)
      .chain((file) => correctionOf(file.factIds).map((correction) => ({ appealId: file.appealId, correction })));
    await fc.assert(
      fc.asyncProperty(proposal, async (variables) => {
        const { data } = await askAs('handler')<{
          previewCorrection: { __typename: string; before: Outcome; after: Outcome; code?: string };
        }>(PREVIEW, variables);
        const answer = data?.previewCorrection;
        if (answer?.__typename !== 'BeforeAfter') return;
        seen += 1;
        expect(rank(answer.after)).toBeLessThanOrEqual(rank(answer.before));
      }),
      { seed: 20_211_101, numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(5);
  });

  test('there is no other way: no change of the API takes a fact against a person but a test result of a laboratory', () => {
    const takers = ROOT_FIELDS.filter(({ operation }) => operation === 'mutation')
      .filter(({ field }) => /colou?r|popup|quarantine|block|restrict|tighten|status/i.test(field.name))
      .map(({ name }) => name);
    // these tell of a status and take nothing
    expect(takers.filter((name) => !/\.(check|watch|unwatch)\w*Status$/.test(name))).toEqual([]);
  });
});
