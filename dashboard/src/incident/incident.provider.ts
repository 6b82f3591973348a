import {
  ListIncidentAppealsDocument,
  ListIncidentsDocument,
  type ListIncidentAppealsQuery,
  type ListIncidentsQuery,
  type ShowIncidentQuery,
} from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type IncidentRow = ListIncidentsQuery['incidents']['edges'][number]['node'];
export type LinkedAppeal = ListIncidentAppealsQuery['incidentAppeals']['edges'][number]['node'];
export type Incident = NonNullable<ShowIncidentQuery['incident']>;

/** Incidents, the latest first. */
export const incidentProvider: ResourceProvider = {
  getList: async ({ filter, first, after, signal }) => {
    const { incidents } = await request(
      ListIncidentsDocument,
      { first, after, open: filter['open'] as boolean },
      signal,
    );
    return { data: incidents.edges.map(({ node }) => node), ...incidents.pageInfo };
  },
};

/** Appeals of one incident, the oldest first. */
export const incidentAppealProvider: ResourceProvider = {
  getList: async ({ filter, first, after, signal }) => {
    const { incidentAppeals } = await request(
      ListIncidentAppealsDocument,
      { incidentId: filter['incidentId'] as string, first, after },
      signal,
    );
    return { data: incidentAppeals.edges.map(({ node }) => node), ...incidentAppeals.pageInfo };
  },
};
