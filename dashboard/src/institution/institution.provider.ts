import {
  type InstitutionEntryFragment,
  type InstitutionFilter,
  ListInstitutionRegisterDocument,
} from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type InstitutionRow = InstitutionEntryFragment;

/** Every testing institution, by name. */
export const institutionProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { institutionRegister } = await request(
      ListInstitutionRegisterDocument,
      { first, after, filter: filter as InstitutionFilter },
      signal,
    );
    return { data: institutionRegister.edges.map(({ node }) => node), ...institutionRegister.pageInfo };
  },
};
