import { type ImportRowFragment, type ImportState, ListImportsDocument } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type ImportRow = ImportRowFragment;

/** Deliveries by file, the latest first. */
export const importProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { states } = filter as { readonly states?: readonly ImportState[] };
    const { imports } = await request(ListImportsDocument, { states: states ?? null, first, after }, signal);
    return { data: imports.edges.map(({ node }) => node), ...imports.pageInfo };
  },
};
