import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';

/** The audits of the GraphQL-over-HTTP specification: media types, methods, status codes. */
let house: TestHouse;
let partner: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  partner = await house.partner('reference:read');
});
afterAll(() => house.close());

/** As a partner asks: some audits read the schema, which nobody unknown may. */
const asPartner = async (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...partner.headers } });

const AUDITS = serverAudits({ url: () => `${house.url}/graphql`, fetchFn: asPartner });

test('there are as many audits as the specification had when this was written', () => {
  expect(AUDITS).toHaveLength(61);
});

test.each(AUDITS.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
  const result = await audit.fn();
  expect({ status: result.status, reason: 'reason' in result ? result.reason : null }).toEqual({
    status: 'ok',
    reason: null,
  });
});
