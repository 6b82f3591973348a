import {
  type FieldNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  type SelectionNode,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { type Plan, type PlanSource, type Shape, type SiteNode, argumentsOf, compilePlan } from './compile.js';
import { isIncluded } from './selection.js';

/**
 * Everything in one operation that can change the shape of its statement: which arguments are there, and what
 * `@include` and `@skip` say. Collected once per document.
 */
interface Switches {
  readonly sites: readonly SiteNode[];
  readonly directives: readonly SelectionNode[];
}

interface Family {
  readonly switches: Switches;
  readonly plans: Map<string, Plan>;
}

/** Shapes kept per operation and root field; a document has few, and what is over is compiled anew. */
const SHAPES_KEPT = 64;

/** Plans by parsed document: Apollo keeps one document per text, so the operation node is the key and the life time. */
const families = new WeakMap<OperationDefinitionNode, Map<string, Family>>();

export function planFor(source: PlanSource, shape: Shape): Plan {
  const family = familyOf(source);
  const key = shapeKey(source, family.switches, shape);
  const known = family.plans.get(key);
  if (known) return known;
  const plan = compilePlan(source, shape);
  if (family.plans.size < SHAPES_KEPT) family.plans.set(key, plan);
  return plan;
}

function familyOf(source: PlanSource): Family {
  const { info, nodes } = source;
  const operation = families.get(info.operation) ?? new Map<string, Family>();
  families.set(info.operation, operation);
  const places = nodes.map((node) => node.loc?.start).join(',');
  const key = `${String(info.path.key)} ${source.reading.type} ${places}`;
  const known = operation.get(key);
  if (known) return known;
  const family: Family = { switches: switchesOf(source), plans: new Map() };
  operation.set(key, family);
  return family;
}

function shapeKey(
  { info, roles, scopes, limited, given }: PlanSource,
  { sites, directives }: Switches,
  shape: Shape,
): string {
  const arguments_ = sites.map((site) => presence(argumentsOf(info, site))).join(';');
  const included = directives.map((node) => (isIncluded(info, node) ? '1' : '0')).join('');
  return [
    shape,
    [...roles, ...scopes].sort().join(','),
    limited ? 'LIMITED' : '',
    presence(given),
    arguments_,
    included,
  ].join('|');
}

const presence = (values: Readonly<Record<string, unknown>>): string =>
  Object.keys(values)
    .filter((name) => values[name] !== undefined && values[name] !== null)
    .sort()
    .join(',');

function switchesOf({ info, reading, nodes }: PlanSource): Switches {
  const sites: SiteNode[] = [];
  const directives: SelectionNode[] = [];
  const visitField = (type: string, node: FieldNode): void => {
    const owner = info.schema.getType(type);
    const field = isObjectType(owner) ? owner.getFields()[node.name.value] : undefined;
    if (!field) return;
    if (field.args.length > 0) sites.push({ type, node });
    visitSet(info, getNamedType(field.type).name, node);
  };
  const visitSet = (
    from: GraphQLResolveInfo,
    type: string,
    parent: { selectionSet?: FieldNode['selectionSet'] },
  ): void => {
    for (const node of parent.selectionSet?.selections ?? []) {
      if (node.directives?.length) directives.push(node);
      if (node.kind === 'Field') visitField(type, node);
      else {
        const fragment = node.kind === 'FragmentSpread' ? from.fragments[node.name.value] : node;
        const condition = fragment?.typeCondition?.name.value ?? type;
        if (fragment) visitSet(from, isAbstractType(from.schema.getType(condition)) ? type : condition, fragment);
      }
    }
  };
  for (const node of nodes) visitSet(info, reading.type, node);
  return { sites, directives };
}
