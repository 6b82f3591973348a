import { ListQualityReviewsDocument, type ListQualityReviewsQuery, type QualityState } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type QualityRow = ListQualityReviewsQuery['qualityReviews']['edges'][number]['node'];

/** Cases drawn for a second decision, oldest first. */
export const qualityProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { states } = filter as { readonly states?: readonly QualityState[] };
    const { qualityReviews } = await request(
      ListQualityReviewsDocument,
      { states: states ?? null, first, after },
      signal,
    );
    return { data: qualityReviews.edges.map(({ node }) => node), ...qualityReviews.pageInfo };
  },
};
