import fc from 'fast-check';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { CANARY } from './leaks.js';
import { NUMBERS } from './setup.js';

type Arbitrary = fc.Arbitrary<unknown>;

/** Text that has broken other programs. */
const NASTY: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u0001\u0008\u001b[31m',
  '\ud800',
  '\udc00\ud800',
  '\u202e' + CANARY,
  '\ufeff',
  'é'.normalize('NFD'),
  '👩‍👩‍👧‍👦'.repeat(50),
  '\u0300'.repeat(500),
  `${CANARY}' or '1'='1`,
  `'; drop table person; -- ${CANARY}`,
  `${CANARY}%_\\`,
  '%'.repeat(2_000),
  '\\',
  "$$'$$",
  '{"a":1}',
  '[[[[',
  '{'.repeat(2_000),
  `${'['.repeat(500)}${']'.repeat(500)}`,
  '__proto__',
  'constructor',
  'toString',
  `<script>alert("${CANARY}")</script>`,
  `<svg onload=alert(1)>${CANARY}`,
  `../../../etc/passwd`,
  `${CANARY}\r\nset-cookie: a=b`,
  '${7*7}{{7*7}}',
  `=cmd|' /C calc'!A0`,
  'x'.repeat(20_000),
  CANARY.repeat(3_000),
  `周${CANARY}`,
  '152922',
  '990101199001010010',
  'true',
  'null',
  'NaN',
  '1e309',
  '-0',
  ...NUMBERS,
];

const NUMERIC: readonly number[] = [0, -1, 1, 2, 25, 500, 501, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1e308, 0.5, -0.5];

const TIMES: readonly string[] = [
  '2021-11-01T10:00:00+08:00',
  '2021-10-20T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  '+275761-01-01T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '2021-02-30T00:00:00Z',
  '2021-11-01T24:00:00+08:00',
  '2021-11-01T10:00:00.123456789123456789+08:00',
  '2021-11-01T10:00:00+99:99',
  '2021-11-01',
];

const DAYS: readonly string[] = [
  '2021-11-01',
  '2021-10-17',
  '2021-02-30',
  '2021-13-01',
  '2021-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '1900-01-01',
];

const CODES: readonly string[] = ['152922', '620103', '110000', '110105', '000000', '999999', '110105001', '152900'];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

const junk: Arbitrary = fc.oneof(
  text,
  fc.constantFrom(...NUMERIC),
  fc.constantFrom(null, true, [], {}, [[[[[]]]]], [null], { __proto__: null, constructor: 1 }),
  fc.dictionary(fc.constantFrom('id', 'kind', 'value', '__typename', 'status'), text, { maxKeys: 3 }),
  fc.jsonValue({ maxDepth: 6 }),
);

/** Mostly what it should be and still unpleasant, sometimes nothing of the kind. */
const mostly = (right: Arbitrary): Arbitrary =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: junk });

/** Values for an input of the schema. */
export function valueOf(type: GraphQLInputType, knownIds: readonly string[], depth = 0): Arbitrary {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType, knownIds, depth);
  if (isListType(type)) {
    const item = valueOf(type.ofType as GraphQLInputType, knownIds, depth + 1);
    return mostly(
      fc.oneof(
        { weight: 9, arbitrary: fc.array(item, { maxLength: 3 }) },
        { weight: 1, arbitrary: item.map((one) => Array.from({ length: 510 }, () => one)) },
      ),
    );
  }
  if (isEnumType(type)) return mostly(fc.constantFrom(...type.getValues().map(({ name }) => name)));
  if (isInputObjectType(type)) {
    if (depth > 6) return fc.constant({});
    const fields = Object.values(type.getFields());
    const required = fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name);
    const shape = Object.fromEntries(fields.map(({ name, type: of }) => [name, valueOf(of, knownIds, depth + 1)]));
    return mostly(fc.record(shape, { requiredKeys: required }));
  }
  return mostly(scalars(knownIds)[type.name] ?? junk);
}

const scalars = (knownIds: readonly string[]): Readonly<Record<string, Arbitrary>> => ({
  String: text,
  ID: text,
  Int: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.constantFrom(...NUMERIC)),
  Float: fc.constantFrom(...NUMERIC),
  Boolean: fc.boolean(),
  UUID: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...knownIds) }, fc.uuid()),
  DateTime: fc.constantFrom(...TIMES),
  Date: fc.constantFrom(...DAYS),
  DivisionCode: fc.constantFrom(...CODES),
});
