import {
  CountQueueDocument,
  ListAppealsDocument,
  ListSavedFiltersDocument,
  QueueDocument,
  WatchIncidentsDocument,
  type AppealFilter,
} from '../generated/documents';
import { askKey, useOpening } from '../shared/opening';
import { PAGE_SIZE } from '../shared/use-api';

/** The queue as it opens is one request: the first rows, the counts, kept views, incidents. */
export function useOpenQueue(filter: AppealFilter): void {
  useOpening('queue', () => {
    const page = { first: PAGE_SIZE, after: null, filter };
    return {
      document: QueueDocument,
      variables: page,
      parts: [
        { key: askKey(ListAppealsDocument, page), of: ({ appeals }) => ({ appeals }) },
        { key: askKey(CountQueueDocument, {}), of: ({ queueCounts }) => ({ queueCounts }) },
        { key: askKey(ListSavedFiltersDocument, {}), of: ({ savedFilters }) => ({ savedFilters }) },
        {
          key: askKey(WatchIncidentsDocument, {}),
          of: ({ incidents, formingIncidents }) => ({ incidents, formingIncidents }),
        },
      ],
    };
  });
}
