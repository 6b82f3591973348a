import { ListAppealsDocument, type AppealFilter, type ListAppealsQuery } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';
import { askKey, takeShare } from '../shared/opening';

export type AppealRow = ListAppealsQuery['appeals']['edges'][number]['node'];

/** The queue comes in the server's order: class, departure, elder or minor, age of the case. */
export const appealProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const variables = { first, after, filter: filter as AppealFilter };
    const { appeals } = await (takeShare<ListAppealsQuery>(askKey(ListAppealsDocument, variables)) ??
      request(ListAppealsDocument, variables, signal));
    return { data: appeals.edges.map(({ node }) => node), ...appeals.pageInfo };
  },
};
