import type { DataProvider, GetListParams, GetListResult, GetOneParams, GetOneResult, RaRecord } from 'react-admin';
import { request, type TypedDocument } from './api';

/** What one concept can be asked for through React Admin. Whatever it leaves out is refused loudly. */
export interface ResourceProvider {
  readonly getList?: (params: ListParams) => Promise<ListPage>;
  readonly getOne?: (params: GetOneParams) => Promise<GetOneResult>;
}

/** Keyset paging: `after` is the cursor of the last row of the page before. */
export interface ListParams {
  readonly first: number;
  readonly after: string | null;
  readonly filter: Record<string, unknown>;
  readonly signal?: AbortSignal;
}

export interface ListPage {
  readonly data: RaRecord[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface ZhengmingDataProvider extends DataProvider {
  /** Any read or command by its typed document; the types come from the schema. */
  readonly send: <Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ) => Promise<Result>;
}

const PAGE_SIZE = 25;

function refuse(method: string): (resource: string) => Promise<never> {
  return (resource) =>
    Promise.reject(new Error(`The data provider has no ${method} for "${resource}"; use a verb of the schema`));
}

/** The data provider of the dashboard: one provider per concept, no generic writes, unknown calls fail loudly. */
export function buildDataProvider(resources: Readonly<Record<string, ResourceProvider>>): ZhengmingDataProvider {
  const provider = <Method extends keyof ResourceProvider>(resource: string, method: Method) => {
    const found = resources[resource]?.[method];
    if (!found) throw new Error(`The data provider has no ${method} for "${resource}"; use a verb of the schema`);
    return found;
  };
  const getList = async (resource: string, params: GetListParams): Promise<GetListResult> => {
    const after = (params.meta as { readonly after?: string } | undefined)?.after;
    const page = await provider(
      resource,
      'getList',
    )({
      first: params.pagination?.perPage ?? PAGE_SIZE,
      after: after ?? null,
      filter: (params.filter as Record<string, unknown> | undefined) ?? {},
      ...(params.signal && { signal: params.signal }),
    });
    return {
      data: page.data,
      pageInfo: { hasNextPage: page.hasNextPage, hasPreviousPage: after !== undefined },
      meta: { endCursor: page.endCursor },
    };
  };
  const calls = {
    getList,
    getOne: async (resource: string, params: GetOneParams) => provider(resource, 'getOne')(params),
    getMany: refuse('getMany'),
    getManyReference: refuse('getManyReference'),
    create: refuse('create'),
    update: refuse('update'),
    updateMany: refuse('updateMany'),
    delete: refuse('delete'),
    deleteMany: refuse('deleteMany'),
    send: request,
  };
  return calls as unknown as ZhengmingDataProvider;
}
