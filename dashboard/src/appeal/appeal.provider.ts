import { ListAppealsDocument, type AppealFilter, type ListAppealsQuery } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type AppealRow = ListAppealsQuery['appeals']['edges'][number]['node'];

/** The queue comes in the server's order: class, departure, elder or minor, age of the case. */
export const appealProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { appeals } = await request(ListAppealsDocument, { first, after, filter: filter as AppealFilter }, signal);
    return { data: appeals.edges.map(({ node }) => node), ...appeals.pageInfo };
  },
};
