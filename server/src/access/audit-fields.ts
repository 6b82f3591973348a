import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionNode,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { isIncluded } from '../read/selection.js';

/** What only holds rows: what is shown stands below it. */
const HOLDERS: ReadonlySet<string> = new Set(['edges', 'node']);
const NOTHING_PERSONAL: ReadonlySet<string> = new Set(['pageInfo', 'cursor', '__typename']);

interface Found {
  readonly fields: readonly string[];
  /** Whether it depends on variables, and so on the request. */
  varies: boolean;
}

/** By place in the document: documents are kept by their text, so most requests are read here only once. */
const known = new WeakMap<FieldNode, Found>();

/**
 * Which fields of a person an answer shows, as the audit log names them: the first level below the row; of another
 * person inside it (`guardian`, the person of an appeal) each field by itself.
 */
export function shownFields(info: GraphQLResolveInfo): readonly string[] {
  const [first] = info.fieldNodes;
  if (!first) return [];
  const remembered = known.get(first);
  if (remembered && !remembered.varies) return remembered.fields;
  const found = collect(info);
  known.set(first, found);
  return found.fields;
}

function collect(info: GraphQLResolveInfo): Found {
  const names = new Set<string>();
  let varies = false;
  const visit = (nodes: readonly SelectionNode[], type: GraphQLNamedType, prefix: string): void => {
    for (const node of nodes) {
      varies ||= (node.directives?.length ?? 0) > 0;
      if (!isIncluded(info, node)) continue;
      if (node.kind === 'Field') visitField(node, type, prefix);
      else {
        const fragment = node.kind === 'FragmentSpread' ? info.fragments[node.name.value] : node;
        const on = fragment?.typeCondition?.name.value;
        if (fragment) visit(fragment.selectionSet.selections, (on && info.schema.getType(on)) || type, prefix);
      }
    }
  };
  const visitField = (node: FieldNode, type: GraphQLNamedType, prefix: string): void => {
    const name = node.name.value;
    if (NOTHING_PERSONAL.has(name)) return;
    const inside = typeBelow(type, name);
    const below = node.selectionSet?.selections;
    if (below && inside && HOLDERS.has(name)) visit(below, inside, prefix);
    else if (below && inside?.name === 'Person') visit(below, inside, `${prefix}${name}.`);
    else names.add(`${prefix}${name}`);
  };
  for (const node of info.fieldNodes) {
    varies ||= (node.directives?.length ?? 0) > 0;
    if (node.selectionSet) visit(node.selectionSet.selections, getNamedType(info.returnType), '');
  }
  return { fields: [...names].sort(), varies };
}

function typeBelow(type: GraphQLNamedType, field: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const found = type.getFields()[field];
  return found && getNamedType(found.type);
}
