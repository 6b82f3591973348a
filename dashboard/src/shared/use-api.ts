import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useDataProvider, type RaRecord } from 'react-admin';
import type { RefusalPartsFragment } from '../generated/documents';
import { ApiError, type TypedDocument } from './api';
import type { ZhengmingDataProvider } from './data-provider';
import { useLookEvery, useReask, type LiveInterest } from './live/use-reask';
import { askKey, takeShare } from './opening';

interface AskOptions<Result> {
  readonly enabled?: boolean;
  /** Milliseconds between two looks, for ever or as the last answer asks for it; leave out to look once. */
  readonly every?: number | ((answer: Result | undefined) => number);
  readonly keepPrevious?: boolean;
  /** Milliseconds for which an answer needs no second look. */
  readonly fresh?: number;
  /** Asked again when this changes; then `every` is only for while changes do not arrive by themselves. */
  readonly live?: LiveInterest;
}

/** A wrong or forbidden question stays wrong; only a lost line is worth a second try. */
const retry = (count: number, error: Error): boolean =>
  error instanceof ApiError && error.fault === 'OFFLINE' && count < 1;

/** Reads by a typed document. */
export function useAsk<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  options: AskOptions<Result> = {},
) {
  const provider = useDataProvider<ZhengmingDataProvider>();
  const { every } = options;
  const lookEvery = useLookEvery(options.live);
  const key = askKey(document, variables);
  const query = useQuery<Result, Error>({
    queryKey: key,
    queryFn: async ({ signal }) =>
      signedIn(await (takeShare<Result>(key) ?? provider.send(document, variables, signal))),
    enabled: options.enabled ?? true,
    retry,
    ...(every !== undefined && {
      refetchInterval: ({ state }) => lookEvery(typeof every === 'number' ? every : every(state.data)),
    }),
    ...(options.fresh !== undefined && { staleTime: options.fresh }),
    ...(options.keepPrevious && { placeholderData: keepPreviousData }),
  });
  useReask(options.live, () => void query.refetch({ cancelRefetch: false }));
  return query;
}

/** React Admin answers nothing once it has signed the person out; say so instead of handing on a hole. */
function signedIn<Result>(answer: Result | undefined): Result {
  if (answer === undefined) throw new ApiError('SIGNED_OUT', 'The session is over');
  return answer;
}

/** Rows of a page where nobody asks for another number. */
export const PAGE_SIZE = 25;

interface PagesOptions {
  readonly every?: number;
  /** As in {@link AskOptions}. */
  readonly live?: LiveInterest;
  readonly pageSize?: number;
}

/** Rows of a resource, page after page by cursor. */
export function usePages<Row extends RaRecord>(
  resource: string,
  filter: Record<string, unknown>,
  { every, pageSize = PAGE_SIZE, live }: PagesOptions = {},
) {
  const provider = useDataProvider<ZhengmingDataProvider>();
  const lookEvery = useLookEvery(live);
  const query = useInfiniteQuery({
    queryKey: [resource, 'pages', filter, pageSize],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) =>
      signedIn(
        await provider.getList<Row>(resource, {
          pagination: { page: 1, perPage: pageSize },
          sort: { field: 'id', order: 'ASC' },
          filter,
          signal,
          ...(pageParam !== null && { meta: { after: pageParam } }),
        }),
      ),
    getNextPageParam: (page) =>
      page.pageInfo?.hasNextPage ? (page.meta as { readonly endCursor: string | null }).endCursor : null,
    placeholderData: keepPreviousData,
    retry,
    ...(every !== undefined && { refetchInterval: () => lookEvery(every) }),
  });
  useReask(live, () => void query.refetch({ cancelRefetch: false }));
  const rows: readonly Row[] = query.data?.pages.flatMap((page) => page.data) ?? [];
  return { ...query, rows };
}

/** Types that are a refusal: the plain one, and those that also say what to repair. */
const REFUSALS = ['Refusal', 'PolicyRefused'] as const;
type Refusing = { readonly __typename: (typeof REFUSALS)[number] } & RefusalPartsFragment;
type Answer<Result> = Result[keyof Result];
type Refused<Result> = Extract<Answer<Result>, Refusing>;

interface CommandState<Result> {
  readonly busy: boolean;
  readonly refusal: Refused<Result> | null;
  readonly error: Error | null;
}

const IDLE = { busy: false, refusal: null, error: null } as const;

const isRefusal = <Result>(answer: Answer<Result>): answer is Refused<Result> =>
  typeof answer === 'object' &&
  answer !== null &&
  '__typename' in answer &&
  REFUSALS.some((name) => name === answer.__typename);

/** A verb of the desk. `run` gives the success, or null after a refusal or a fault, which then stand in the state. */
export function useCommand<Result, Variables>(document: TypedDocument<Result, Variables>) {
  const provider = useDataProvider<ZhengmingDataProvider>();
  const [state, setState] = useState<CommandState<Result>>(IDLE);
  const run = useCallback(
    async (variables: Variables): Promise<Exclude<Answer<Result>, Refusing> | null> => {
      setState({ ...IDLE, busy: true });
      try {
        const data = signedIn(await provider.send(document, variables));
        const answer = Object.values(data as object)[0] as Answer<Result>;
        if (isRefusal<Result>(answer)) {
          setState({ ...IDLE, refusal: answer });
          return null;
        }
        setState(IDLE);
        return answer as Exclude<Answer<Result>, Refusing>;
      } catch (error) {
        setState({ ...IDLE, error: error instanceof Error ? error : new Error(String(error)) });
        return null;
      }
    },
    [document, provider],
  );
  return { ...state, run, reset: useCallback(() => setState(IDLE), []) };
}

/** Forgets what was read by these operations or resources, so that the screens read again. */
export function useForget() {
  const client = useQueryClient();
  return useCallback(
    async (...names: readonly string[]) => {
      await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })));
    },
    [client],
  );
}
