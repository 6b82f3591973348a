import { type DuplicateRowFragment, type DuplicateState, ListDuplicatesDocument } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type DuplicateRow = DuplicateRowFragment;

/** Records that may be of one person, the likeliest first. */
export const duplicateProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { state } = filter as { readonly state: DuplicateState };
    const { duplicateCandidates } = await request(ListDuplicatesDocument, { state, first, after }, signal);
    return { data: duplicateCandidates.edges.map(({ node }) => node), ...duplicateCandidates.pageInfo };
  },
};
