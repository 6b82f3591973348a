import { getNamedType, isInputObjectType, isNonNullType, type GraphQLInputType } from 'graphql';
import { describe, expect, inject, test } from 'vitest';
import { ROOT_FIELDS, type RootField, selectionOf } from './support/arbitrary-document.js';
import { askAs, send } from './support/attack.js';
import { codesOf, faultsOf, leaksIn, wordsOf } from './support/leaks.js';

/**
 * SQL through every text that a query takes. Whatever is typed is looked for, not run: it finds exactly what nonsense
 * of the same kind finds. No waiting is measured; a condition that was run would show in what is found.
 */
const NONSENSE = 'qqzznothing';
const PAYLOADS = [
  `' or '1'='1`,
  `' or 1=1 --`,
  `") or true --`,
  `'; select pg_sleep(9); --`,
  `' union select null, null, null --`,
  `'; drop table person; --`,
  `%' or '%'='`,
  '%',
  '_',
  `\\' or 1=1 --`,
  `$1`,
  `'||(select password from staff_account limit 1)||'`,
  `{"$gt": ""}`,
] as const;

interface Place {
  readonly root: RootField;
  /** Of names, from the arguments down. */
  readonly path: readonly string[];
}

const depthOf = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? depthOf(type.ofType) : type);

function textsIn(type: GraphQLInputType, path: readonly string[]): readonly (readonly string[])[] {
  const bare = depthOf(type);
  if (isInputObjectType(bare) && path.length < 4)
    return Object.values(bare.getFields()).flatMap((field) => textsIn(field.type, [...path, field.name]));
  return String(bare) === 'String' ? [path] : [];
}

/** Documents are read as what they are; what is wrong in them is told by line and column. */
const READ_AS_DOCUMENTS: ReadonlySet<string> = new Set(['Query.checkPolicy']);

const PLACES: readonly Place[] = ROOT_FIELDS.filter(
  ({ operation, name }) => operation === 'query' && !READ_AS_DOCUMENTS.has(name),
).flatMap((root) => root.field.args.flatMap(({ name, type }) => textsIn(type, [name]).map((path) => ({ root, path }))));

/** Something for each argument that must be there. */
const REQUIRED: Readonly<Record<string, unknown>> = {
  UUID: '01890000-0000-7000-8000-000000000001',
  String: 'opened by the person',
  DateTime: '2021-11-01T10:00:00+08:00',
  Date: '2021-11-01',
  Int: 1,
  Boolean: true,
  DivisionCode: '152922',
};

function leastOf(type: GraphQLInputType): unknown {
  const bare = depthOf(type);
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, leastOf(field.type)]),
    );
  if (String(bare).startsWith('[')) return [];
  const named = getNamedType(bare);
  return 'getValues' in named ? named.getValues()[0]?.name : REQUIRED[named.name];
}

function within(value: unknown, [name = '', ...rest]: readonly string[], text: string): unknown {
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...object, [name]: rest.length === 0 ? text : within(object[name], rest, text) };
}

async function answerTo({ root: { name, field }, path }: Place, text: string): Promise<unknown> {
  const least = Object.fromEntries(
    field.args.filter(({ type }) => isNonNullType(type)).map(({ name: arg, type }) => [arg, leastOf(type)]),
  );
  const variables = within(least, path, text) as Readonly<Record<string, unknown>>;
  const used = field.args.filter((arg) => arg.name in variables);
  const heads = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const handed = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const query = `query(${heads}) { ${field.name}(${handed}) ${selectionOf(getNamedType(field.type), 2)} }`;
  const as =
    inject('attackers').find(({ permissions }) => permissions?.includes(name)) ??
    inject('attackers').find((one) => one.name.includes('everything'));
  if (!as) throw new Error(`nobody may use ${name}`);
  const { status, body } = await send(as, { query, variables });
  expect(status).toBeLessThan(500);
  expect(codesOf(body)).not.toContain('INTERNAL_SERVER_ERROR');
  expect(leaksIn(wordsOf(body))).toEqual([]);
  const { data } = body as { readonly data?: unknown };
  return { data: data ?? null, faults: faultsOf(body).map(({ message }) => message) };
}

describe('text in a query is looked for and never run', () => {
  test.each(PLACES.map((place) => [`${place.root.name} ${place.path.join('.')}`, place] as const))(
    '%s',
    async (_name, place) => {
      const nothing = await answerTo(place, NONSENSE);
      // the audit log truly has entries whose purpose was one of these: those sent by this very test
      const end = place.root.name === 'Query.auditEvents' ? ' --' : '';
      for (const payload of PAYLOADS) expect(await answerTo(place, `${payload}${end}`)).toEqual(nothing);
    },
  );
});

describe('a cursor is read as one and never run', () => {
  const LIST = `query($after: String) { persons(first: 2, after: $after) { edges { cursor } } }`;

  test('changed inside, it leads nowhere else', async () => {
    const ask = askAs('supervisor');
    const { data } = await ask<{ persons: { edges: { cursor: string }[] } }>(LIST);
    const cursor = data?.persons.edges[0]?.cursor ?? '';
    const inside = Buffer.from(cursor, 'base64url').toString('utf8');
    expect(inside).not.toBe('');
    for (const payload of PAYLOADS) {
      for (const text of [payload, `${inside}${payload}`, inside.replace(/[0-9a-f]{8}-/, `${payload}-`)]) {
        const { errors } = await ask(LIST, { after: Buffer.from(text, 'utf8').toString('base64url') });
        const codes = errors.map(({ extensions }) => extensions?.['code']);
        expect(codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
      }
    }
  });
});

test('after all of it everybody is still there', async () => {
  const { data } = await askAs('supervisor')<{ persons: { edges: unknown[] } }>(
    '{ persons(first: 20) { edges { node { id } } } }',
  );
  expect(data?.persons.edges).toHaveLength(20);
});
