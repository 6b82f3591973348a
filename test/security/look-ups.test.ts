import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { NOBODY, STORIES } from '../support/stories.js';
import { askAs, attacker, request, send } from './support/attack.js';
import { codesOf, faultsOf } from './support/leaks.js';
import { askWith, partnerOfOurOwn } from './support/partner-of-our-own.js';

/** Whether somebody is known here, found out without being told. */
function tryPassword(username: string): ReturnType<typeof request> {
  return request('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: inject('url') },
    body: JSON.stringify({ username, password: 'not the password' }),
  });
}

/** Processor time of the product so far, in ticks: what it worked, however long anybody waited for it. */
function worked(): number {
  const fields =
    readFileSync(`/proc/${inject('pid')}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

async function workOf(names: readonly string[]): Promise<number> {
  const before = worked();
  for (const name of names) await tryPassword(name);
  return worked() - before;
}

describe('a name at the door', () => {
  const known = ['intake', 'agent', 'reviewer', 'analyst'];
  const unknown = ['intakf', 'agenu', 'reviewes', 'analysu'];

  test('is refused in the same words whether there is somebody or not', async () => {
    const [somebody, nobody] = [await tryPassword('approver'), await tryPassword('approvex')];
    expect(nobody.status).toBe(somebody.status);
    expect(nobody.body).toEqual(somebody.body);
    const names = (headers: Headers): readonly string[] => [...headers.keys()].sort();
    expect(names(nobody.headers)).toEqual(names(somebody.headers));
  });

  test('takes as much work whether there is somebody or not', async () => {
    let forKnown = 0;
    let forUnknown = 0;
    for (let round = 0; round < 2; round += 1) {
      forKnown += await workOf(known);
      forUnknown += await workOf(unknown);
    }
    // a password that is not hashed would be a tenth of it
    expect(forUnknown).toBeGreaterThan(forKnown / 3);
    expect(forKnown).toBeGreaterThan(forUnknown / 3);
  });
});

describe('a number', () => {
  const CHECK = 'query($value: String!) { checkStatus(identifier: { kind: PHONE, value: $value }) { found } }';

  test('costs the same points and answers with the same fields whether it is known or not', async () => {
    const cost = async (value: string) => {
      const { body } = await send(attacker('rail'), { query: CHECK, variables: { value } });
      const { extensions, data } = body as { extensions: { cost: { requested: number } }; data: object };
      return [extensions.cost.requested, Object.keys(data)];
    };
    expect(await cost(NOBODY)).toEqual(await cost(STORIES.allFine.phone));
  });

  test('that does not exist and one that is not well-formed are never repeated', async () => {
    for (const value of [NOBODY, '1290000000', '129000000033', '12900000003x']) {
      const { text } = await send(attacker('rail'), { query: CHECK, variables: { value } });
      expect(text).not.toContain(value);
    }
  });
});

describe('whoever goes through numbers', () => {
  test('at the desk has to wait, first a little, then longer', async () => {
    const ask = askAs('reviewer');
    const query = `query($value: String!) { diagnose(identifier: { kind: PHONE, value: $value }, purpose: "x") {
      __typename ... on Refusal { code } } }`;
    const codes: unknown[] = [];
    for (let index = 0; index < 10; index += 1) {
      const { data } = await ask<{ diagnose: { code: string } }>(query, { value: `1299999${1_000 + index}` });
      codes.push(data?.diagnose.code);
    }
    expect(codes.at(0)).toBe('UNKNOWN_PERSON');
    expect(codes.at(-1)).toBe('TOO_MANY_LOOK_UPS');
  });

  test('with a key is stopped by the pace: 429, and when to come back', async () => {
    const { key } = await partnerOfOurOwn('满意度回访', ['satisfaction:write']);
    const rate = `mutation($input: RateOwnAppealInput!) { rateOwnAppeal(input: $input) { __typename } }`;
    const input = {
      identifier: { kind: 'PHONE', value: NOBODY },
      number: 'S20211101-0001',
      contacted: true,
      solved: true,
      satisfied: 'SATISFIED',
    };
    let last = await askWith(key, rate, { input });
    for (let index = 0; index < 61 && last.status !== 429; index += 1) last = await askWith(key, rate, { input });
    expect(last.status).toBe(429);
    expect(codesOf(last.body)).toEqual(['TOO_MANY_REQUESTS']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(faultsOf(last.body)[0]?.extensions?.['retryAfter']).toBe(Number(last.headers.get('retry-after')));
  });

  test('at the door is stopped for each name, and told when to come back', async () => {
    let last = await tryPassword('tried-again');
    for (let index = 0; index < 10 && last.status !== 429; index += 1) last = await tryPassword('tried-again');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
