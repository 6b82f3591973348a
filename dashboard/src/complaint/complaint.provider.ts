import { type ComplaintFilter, type ComplaintPartsFragment, ListComplaintsDocument } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type ComplaintRow = ComplaintPartsFragment;

/** Complaints that wait, due first; all of them, latest first. */
export const complaintProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { complaints } = await request(
      ListComplaintsDocument,
      { first, after, filter: filter as ComplaintFilter },
      signal,
    );
    return { data: complaints.edges.map(({ node }) => node), ...complaints.pageInfo };
  },
};
