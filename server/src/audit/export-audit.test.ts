import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';
import { csvLine } from './csv-line.js';

let house: TestHouse;
let auditor: Caller;
let handler: Caller;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  auditor = await house.staff('auditor', 'AUDITOR');
  handler = await house.staff('handler', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1 });
  const look = 'query P($id: UUID!, $purpose: String!) { person(id: $id, purpose: $purpose) { name } }';
  await handler.ask(look, { id: person.id, purpose: '=HYPERLINK("evil"), "核实"' });
  await house.services.audit.flush();
});
afterAll(() => house.close());

const exported = (caller: Caller, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${house.url}/api/audit/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...caller.headers, ...headers },
    body: JSON.stringify(body),
  });

test('gives the entries of the filter as a file that no spreadsheet runs, and is an entry itself', async () => {
  const response = await exported(auditor, { identifier: { kind: 'PHONE', value: person.phone } });
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const [head, entry, end] = (await response.text()).split('\r\n');
  expect(head).toContain('seq,at,kind,outcome');
  expect(entry).toContain(`2021-11-01T10:00:00+08:00,READ,DONE,STAFF,`);
  expect(entry).toContain(`"'=HYPERLINK(""evil""), ""核实"""`);
  expect(end).toBe('');
  await house.services.audit.flush();
  const { rows } = await house.services.store.pool.query<{ outcome: string; detail: string; person_id: string }>(
    `select outcome, detail, person_id from audit_event where kind = 'EXPORT'`,
  );
  expect(rows).toEqual([{ outcome: 'DONE', detail: '{"rows":1}', person_id: person.id }]);
});

describe('is refused', () => {
  test('to whoever may not read the log', async () => {
    expect((await exported(handler, {})).status).toBe(403);
    expect((await exported(house.nobody, {})).status).toBe(401);
  });

  test.each([
    ['a filter nobody knows', { everything: true }],
    ['an unknown number', { identifier: { kind: 'PHONE', value: '12999999999' } }],
    ['a time without a zone', { from: '2021-11-01' }],
    ['no filter', null],
  ])('with %s', async (_what, body) => {
    expect((await exported(auditor, body)).status).toBe(400);
  });

  test('as text, which a form of another site can send', async () => {
    expect((await exported(auditor, {}, { 'content-type': 'text/plain' })).status).toBe(400);
  });
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  ['+86', `'+86`],
  ['@cmd', `'@cmd`],
  ['-1', `'-1`],
  ['line\nbreak', '"line\nbreak"'],
])('the cell %j is written %j', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});
