import { ask, type Check, expectAll, NOBODY, type Outcome, skip, type Subject, type WireAnswer } from './check.js';

/** Changes that change nothing: for somebody nobody knows, so that they are refused or reported row by row. */
const HARMLESS = [
  {
    query: `mutation D($input: DeclareItineraryInput!) { declareItinerary(input: $input) { ... on Refusal { code } } }`,
    variables: (county: string) => ({
      input: {
        identifier: { kind: 'PHONE', value: NOBODY },
        counties: [
          { divisionCode: county, arrivedAt: '2021-10-20T10:00:00+08:00', leftAt: '2021-10-21T10:00:00+08:00' },
        ],
      },
    }),
  },
  {
    query: `mutation I($input: ImportTestsInput!) { importTests(input: $input) { __typename
      ... on ImportTestsReport { rejected } ... on Refusal { code } } }`,
    variables: (county: string) => ({
      input: {
        batch: 'conformance',
        tests: [
          {
            identifier: { kind: 'PHONE', value: NOBODY },
            institutionId: '00000000-0000-7000-8000-000000000000',
            sampleNumber: `CONFORMANCE-${county}`,
            divisionCode: county,
            sampledAt: '2021-10-31T20:00:00+08:00',
            result: 'NEGATIVE',
            channel: 'INSTITUTION',
          },
        ],
      },
    }),
  },
] as const;

type Change = (county: string, key: string) => Promise<WireAnswer>;

/** The first change that the key may make; each of them changes nothing. */
async function withChange(subject: Subject, run: (change: Change) => Promise<Outcome>): Promise<Outcome> {
  for (const { query, variables } of HARMLESS) {
    const change: Change = (county, key) => ask(subject, query, variables(county), { 'idempotency-key': key });
    const { code } = await change('110101', crypto.randomUUID());
    if (code !== 'FORBIDDEN') return run(change);
  }
  return skip('the key may change nothing: it has neither declaration:write nor test:write');
}

export const CHANGE_CHECKS: readonly Check[] = [
  {
    id: 'change.replayed',
    title: 'The same change with the same idempotency key is done once, and answered again',
    run: (subject) =>
      withChange(subject, async (change) => {
        const key = crypto.randomUUID();
        const first = await change('110101', key);
        const again = await change('110101', key);
        return expectAll([
          ['first, replayed', first.headers.get('idempotency-replayed'), null],
          ['again, replayed', again.headers.get('idempotency-replayed'), 'true'],
          ['again, data', again.data, first.data],
        ]);
      }),
  },
  {
    id: 'change.key-reused',
    title: 'The key of one change does not serve for another',
    run: (subject) =>
      withChange(subject, async (change) => {
        const key = crypto.randomUUID();
        await change('110101', key);
        const { status, code } = await change('110105', key);
        return expectAll([
          ['status', status, 422],
          ['code', code, 'IDEMPOTENCY_KEY_REUSED'],
        ]);
      }),
  },
];
