import { type JSONPath, type Node, getNodePath } from 'jsonc-parser';

/** A value whose key stands for the second time in its object: read as JSON, the last would silently win. */
export interface DoubledKey {
  readonly path: string;
  readonly offset: number;
}

export function keysWrittenTwice(root: Node | undefined): readonly DoubledKey[] {
  const found: DoubledKey[] = [];
  const visit = (node: Node): void => {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      const [key] = child.children ?? [];
      if (child.type === 'property' && key !== undefined) {
        if (seen.has(key.value)) found.push({ path: pathText(getNodePath(key)), offset: key.offset });
        seen.add(key.value);
      }
      visit(child);
    }
  };
  if (root !== undefined) visit(root);
  return found;
}

/** rules, 3, when → `rules[3].when`, as the core writes paths. */
const pathText = (path: JSONPath): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
