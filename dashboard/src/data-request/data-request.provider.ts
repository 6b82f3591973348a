import { type DataRequestRowFragment, ListDataRequestsDocument } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type DataRequestRow = DataRequestRowFragment;

/** Requests about personal data, latest first. */
export const dataRequestProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const open = (filter as { readonly open?: boolean }).open ?? null;
    const { dataRequests } = await request(ListDataRequestsDocument, { open, first, after }, signal);
    return { data: dataRequests.edges.map(({ node }) => node), ...dataRequests.pageInfo };
  },
};
