import { type NoticeFilter, type NoticeLogRowFragment, ListNoticesDocument } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type NoticeRow = NoticeLogRowFragment;

/** The delivery log, latest first. */
export const noticeProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { notices } = await request(ListNoticesDocument, { filter: filter as NoticeFilter, first, after }, signal);
    return { data: notices.edges.map(({ node }) => node), ...notices.pageInfo };
  },
};
