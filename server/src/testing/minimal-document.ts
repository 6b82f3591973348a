import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export type Values = Readonly<Record<string, unknown>>;

/** Gives the value of an input by its type and the name it stands under; undefined: whatever is valid. */
export type Choose = (type: string, name: string) => unknown;

export interface MinimalDocument {
  readonly query: string;
  readonly variables: Values;
}

export interface RootField {
  readonly name: string;
  readonly operation: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

export function rootFields(schema: GraphQLSchema): readonly RootField[] {
  const of = (operation: 'query' | 'mutation', type: GraphQLObjectType | null | undefined): RootField[] =>
    Object.values(type?.getFields() ?? {}).map((field) => ({ name: `${type?.name}.${field.name}`, operation, field }));
  return [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType())];
}

/** A document that asks for one root field with what it requires, and shows `depth` levels of its answer. */
export function minimalDocument(
  schema: GraphQLSchema,
  { operation, field }: RootField,
  choose: Choose = () => undefined,
  depth = 0,
): MinimalDocument {
  const variables: Record<string, unknown> = {};
  for (const arg of field.args) {
    const chosen = choose(getNamedType(arg.type).name, arg.name);
    if (isNonNullType(arg.type) || chosen !== undefined) variables[arg.name] = valueOf(arg.type, arg.name, choose);
  }
  const asked = field.args.filter(({ name }) => name in variables);
  const declared = asked.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = asked.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `${operation} Minimal${declared && `(${declared})`} {
    ${field.name}${given && `(${given})`}${selection(schema, field.type, depth)} }`;
  return { query, variables };
}

function selection(schema: GraphQLSchema, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isAbstractType(named)) {
    const members = schema.getPossibleTypes(named);
    const parts = members.map((one, index) => {
      const prefix = index === 0 ? '' : `${one.name}_`;
      return `... on ${one.name}${fieldsOf(schema, one, depth, prefix)}`;
    });
    return ` { __typename ${parts.join(' ')} }`;
  }
  return isObjectType(named) ? fieldsOf(schema, named, depth) : '';
}

/** `prefix`: what keeps fields of the members of a union apart. */
function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, depth: number, prefix = ''): string {
  const shown = depth === 0 ? [] : Object.values(type.getFields()).filter(({ args }) => args.every(isOptional));
  const asked = shown.flatMap((field) => {
    const below = getNamedType(field.type);
    const isLeaf = !isObjectType(below) && !isAbstractType(below);
    if (!isLeaf && depth === 1) return [];
    return [`${prefix && `${prefix}${field.name}: `}${field.name}${selection(schema, field.type, depth - 1)}`];
  });
  return ` { __typename ${asked.join(' ')} }`;
}

const isOptional = ({ type }: { readonly type: GraphQLInputType }): boolean => !isNonNullType(type);

function valueOf(type: GraphQLInputType, name: string, choose: Choose): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, choose);
  const chosen = choose(getNamedType(type).name, name);
  if (isListType(type)) return [chosen ?? valueOf(type.ofType, name, choose)];
  if (chosen !== undefined) return chosen;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const asked = fields.filter(
      (field) => isNonNullType(field.type) || choose(getNamedType(field.type).name, field.name) !== undefined,
    );
    return Object.fromEntries(asked.map((field) => [field.name, valueOf(field.type, field.name, choose)]));
  }
  return SAMPLES[getNamedType(type).name];
}

/** A valid value of each scalar; nothing has this id. */
const SAMPLES: Values = {
  UUID: '01900000-0000-7000-8000-000000000000',
  String: 'sample',
  ID: 'sample',
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2021-11-01T02:00:00Z',
  Date: '2021-11-01',
  DivisionCode: '110105',
};
