import { type AuditFilter, ListAuditEventsDocument, type ListAuditEventsQuery } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type AuditRow = ListAuditEventsQuery['auditEvents']['edges'][number]['node'];

/** The audit log, latest first. */
export const auditProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { auditEvents } = await request(
      ListAuditEventsDocument,
      { filter: filter as AuditFilter, first, after },
      signal,
    );
    return { data: auditEvents.edges.map(({ node }) => node), ...auditEvents.pageInfo };
  },
};
