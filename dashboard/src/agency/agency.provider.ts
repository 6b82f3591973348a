import { type AgencyTaskFilter, ListAgencyTasksDocument, type AgencyTaskPartsFragment } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type AgencyTaskRow = AgencyTaskPartsFragment;

/** Questions to agencies: those that wait, due first; all of them, latest first. */
export const agencyTaskProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { agencyTasks } = await request(
      ListAgencyTasksDocument,
      { first, after, filter: filter as AgencyTaskFilter },
      signal,
    );
    return { data: agencyTasks.edges.map(({ node }) => node), ...agencyTasks.pageInfo };
  },
};
