import {
  ListAreaVersionsDocument,
  ListRiskAreasDocument,
  type AreaVersionState,
  type ListAreaVersionsQuery,
  type ListRiskAreasQuery,
  type ListRiskAreasQueryVariables,
} from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type RiskAreaRow = ListRiskAreasQuery['riskAreas']['edges'][number]['node'];
export type AreaVersionRow = ListAreaVersionsQuery['areaVersions']['edges'][number]['node'];

/** The places on the list at an instant. */
export const areaProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const variables = { ...(filter as ListRiskAreasQueryVariables), first, after };
    const { riskAreas } = await request(ListRiskAreasDocument, variables, signal);
    return { data: riskAreas.edges.map(({ node }) => node), ...riskAreas.pageInfo };
  },
};

/** The lists as they arrived. */
export const areaVersionProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const state = (filter as { state?: AreaVersionState[] }).state;
    const { areaVersions } = await request(ListAreaVersionsDocument, { first, after, ...(state && { state }) }, signal);
    return { data: areaVersions.edges.map(({ node }) => node), ...areaVersions.pageInfo };
  },
};
