interface Override {
  readonly name: string;
  /** JSON text */
  readonly value: string;
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

function laid(tree: Tree, [step = '', ...below]: readonly string[], value: unknown): Tree {
  const here = tree[step];
  return { ...tree, [step]: below.length === 0 ? value : laid(isTree(here) ? here : {}, below, value) };
}

/** The text of a policy with other values for some of its parameters, ready to become a draft; null: it is not one. */
export function overlayDocument(document: string, overrides: readonly Override[]): string | null {
  const policy: unknown = JSON.parse(document);
  if (!isTree(policy)) return null;
  const result = overrides.reduce<Tree>(
    (tree, { name, value }) => laid(tree, ['parameters', ...name.split('.')], JSON.parse(value)),
    policy,
  );
  return `${JSON.stringify(result, null, 2)}\n`;
}
