import {
  ListPersonsDocument,
  ShowPersonDocument,
  type ListPersonsQuery,
  type PersonFilter,
} from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type PersonRow = ListPersonsQuery['persons']['edges'][number]['node'];

/** Why staff look at a person; the server logs it with the access. */
export const HOTLINE_PURPOSE = 'HOTLINE_ENQUIRY';

export const personProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { persons } = await request(ListPersonsDocument, { first, after, filter: filter as PersonFilter }, signal);
    return { data: persons.edges.map(({ node }) => node), ...persons.pageInfo };
  },
  getOne: async ({ id, signal }) => {
    const { person } = await request(ShowPersonDocument, { id: String(id), purpose: HOTLINE_PURPOSE }, signal);
    if (!person) throw new Error('No such person');
    return { data: person };
  },
};
