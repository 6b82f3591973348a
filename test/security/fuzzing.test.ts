import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { documentFor, ROOT_FIELDS, type Sent } from './support/arbitrary-document.js';
import { send } from './support/attack.js';
import { codesOf, leaksIn, wordsOf } from './support/leaks.js';
import type { Attacker } from './support/setup.js';

/**
 * Every root field of the published schema, asked with arguments nobody meant, by everybody. Whatever it is, it is
 * refused or answered: never a fault of ours, and never a word about the inside or of what was typed.
 */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_211_101);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12);

const attackers = inject('attackers');
const knownIds = inject('knownIds');

/** Fields that whoever is nobody may use. */
const PUBLIC: ReadonlySet<string> = new Set(['Query.me', 'Query.clock']);

/** Whoever is let in tries most. */
function attackersOf(name: string): fc.Arbitrary<Attacker> {
  const allowed = attackers.filter(({ permissions }) => permissions?.includes(name));
  const partners = attackers.filter(({ headers }) => 'authorization' in headers);
  const staff = allowed.length === 0 ? [] : [{ weight: 6, arbitrary: fc.constantFrom(...allowed) }];
  return fc.oneof(
    ...staff,
    { weight: allowed.length === 0 ? 6 : 2, arbitrary: fc.constantFrom(...partners) },
    { weight: 1, arbitrary: fc.constantFrom(...attackers) },
  );
}

const FAULTS: readonly unknown[] = ['INTERNAL_SERVER_ERROR', 'TIMEOUT', undefined];

async function faultsOfAnswer(as: Attacker, document: Sent): Promise<readonly string[]> {
  const { status, body, text } = await send(as, document);
  const codes = codesOf(body).filter((code) => FAULTS.includes(code));
  return [
    ...(status >= 500 || body === null ? [`status ${status}: ${text.slice(0, 200)}`] : []),
    ...codes.map((code) => `code ${String(code)}: ${text.slice(0, 300)}`),
    ...leaksIn(wordsOf(body)),
  ];
}

describe('arguments nobody meant', () => {
  test.concurrent.each(ROOT_FIELDS.map((field) => [field.name, field] as const))('%s', async (name, field) => {
    const property = fc.asyncProperty(attackersOf(name), documentFor(field, knownIds), async (as, document) => {
      expect(await faultsOfAnswer(as, document)).toEqual([]);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
  });
});

test.each(ROOT_FIELDS.filter(({ name }) => !PUBLIC.has(name)).map((field) => [field.name, field] as const))(
  'nobody gets nothing from %s',
  async (name, field) => {
    const nobody = attackers.find((one) => one.name === 'nobody');
    const [document = { query: '' }] = fc.sample(documentFor(field, knownIds), { seed: SEED, numRuns: 1 });
    const { body } = await send(nobody ?? { name, headers: {}, permissions: null }, document);
    const { data } = body as { readonly data?: Readonly<Record<string, unknown>> | null };
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  },
);
