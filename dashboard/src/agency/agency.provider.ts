import {
  type AgencyEntryPartsFragment,
  type AgencyFilter,
  type AgencyTaskFilter,
  type AgencyTaskPartsFragment,
  ListAgencyRegisterDocument,
  ListAgencyTasksDocument,
} from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type AgencyEntry = AgencyEntryPartsFragment;

/** Bodies that can or could be asked, by name. */
export const agencyProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { agencyRegister } = await request(
      ListAgencyRegisterDocument,
      { first, after, filter: filter as AgencyFilter },
      signal,
    );
    return { data: agencyRegister.edges.map(({ node }) => node), ...agencyRegister.pageInfo };
  },
};

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
