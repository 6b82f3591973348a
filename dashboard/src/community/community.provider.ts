import { type FieldTaskFilter, type FieldTaskPartsFragment, ListFieldTasksDocument } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type FieldTaskRow = FieldTaskPartsFragment;

/** Tasks in the field: those that wait, due first; all of them, latest first. */
export const fieldTaskProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { fieldTasks } = await request(
      ListFieldTasksDocument,
      { first, after, filter: filter as FieldTaskFilter },
      signal,
    );
    return { data: fieldTasks.edges.map(({ node }) => node), ...fieldTasks.pageInfo };
  },
};
