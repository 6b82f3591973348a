import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  type SelectionNode,
  type SelectionSetNode,
  getDirectiveValues,
  isAbstractType,
} from 'graphql';

/** One field of the answer: the key it goes under and the places in the document that ask for it. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** PostgreSQL cuts identifiers off at 63 bytes, so a longer response key could collide with another. */
const LONGEST_KEY = 63;

export type SelectionInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** The fields an operation asks of a concrete type: fragments opened, `@include`/`@skip` obeyed, aliases as keys. */
export function selectedFields(
  info: SelectionInfo,
  typeName: string,
  parents: readonly FieldNode[],
): readonly SelectedField[] {
  const found = new Map<string, { name: string; nodes: FieldNode[] }>();
  const visit = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(info, node)) continue;
      if (node.kind === 'Field') {
        const key = node.alias?.value ?? node.name.value;
        const known = found.get(key);
        if (known) known.nodes.push(node);
        else found.set(key, { name: node.name.value, nodes: [node] });
      } else {
        const fragment = node.kind === 'FragmentSpread' ? fragmentOf(info, node.name.value) : node;
        if (fragment && appliesTo(info, fragment.typeCondition?.name.value, typeName)) visit(fragment.selectionSet);
      }
    }
  };
  for (const parent of parents) if (parent.selectionSet) visit(parent.selectionSet);
  return [...found].filter(([, field]) => !field.name.startsWith('__')).map(([key, field]) => selected(key, field));
}

function selected(key: string, field: { name: string; nodes: FieldNode[] }): SelectedField {
  if (key.length > LONGEST_KEY) {
    throw new GraphQLError(`The alias "${key.slice(0, 20)}…" is longer than ${LONGEST_KEY} characters.`, {
      nodes: field.nodes,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return { key, ...field };
}

export function isIncluded(info: SelectionInfo, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] !== false;
}

const fragmentOf = (info: SelectionInfo, name: string): FragmentDefinitionNode | undefined => info.fragments[name];

function appliesTo(info: SelectionInfo, condition: string | undefined, typeName: string): boolean {
  if (condition === undefined || condition === typeName) return true;
  const wanted = info.schema.getType(condition);
  const actual = info.schema.getType(typeName);
  return (
    isAbstractType(wanted) && actual !== undefined && 'isTypeOf' in actual && info.schema.isSubType(wanted, actual)
  );
}
