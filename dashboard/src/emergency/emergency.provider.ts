import { ListEmergencyAccessesDocument, type ListEmergencyAccessesQuery } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type EmergencyRow = ListEmergencyAccessesQuery['emergencyAccesses']['edges'][number]['node'];

/** Who opened whom outside their jurisdiction, the latest first. */
export const emergencyProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { unreviewed } = filter as { readonly unreviewed?: boolean };
    const { emergencyAccesses } = await request(
      ListEmergencyAccessesDocument,
      { unreviewed: unreviewed ?? null, first, after },
      signal,
    );
    return { data: emergencyAccesses.edges.map(({ node }) => node), ...emergencyAccesses.pageInfo };
  },
};
