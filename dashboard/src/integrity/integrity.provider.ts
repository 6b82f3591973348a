import {
  type IntegrityChangeFilter,
  type IntegrityChangePartsFragment,
  ListIntegrityChangesDocument,
} from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type IntegrityRow = IntegrityChangePartsFragment;

/** Proposals and decisions about forged reports, the latest first. */
export const integrityProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { integrityChanges } = await request(
      ListIntegrityChangesDocument,
      { first, after, filter: filter as IntegrityChangeFilter },
      signal,
    );
    return { data: integrityChanges.edges.map(({ node }) => node), ...integrityChanges.pageInfo };
  },
};
