/** A connection as the API gives it: rows, and where to go on. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** All rows of a connection, page by page as they are used: `for await (const row of …)`. Leaving the loop asks no more. */
export async function* rows<Node>(read: (after: string | null) => Promise<Page<Node>>): AsyncGenerator<Node, void> {
  let after: string | null = null;
  for (;;) {
    const { edges, pageInfo }: Page<Node> = await read(after);
    for (const { node } of edges) yield node;
    if (!pageInfo.hasNextPage || !pageInfo.endCursor || pageInfo.endCursor === after) return;
    after = pageInfo.endCursor;
  }
}

/** Slices of at most `size`, in order. */
export const slices = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
