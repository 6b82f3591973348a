import { describe, expect, test } from 'vitest';
import { buildDataProvider, type ListParams } from './data-provider';

const page = { data: [{ id: 'a' }], hasNextPage: true, endCursor: 'c1' };

describe('the data provider fails loudly', () => {
  const provider = buildDataProvider({ appeal: { getList: async () => page } });

  test.each(['create', 'update', 'updateMany', 'delete', 'deleteMany', 'getMany', 'getManyReference'] as const)(
    'on the generic call %s, even for a known resource',
    async (method) => {
      const call = provider[method] as (resource: string, params: object) => Promise<unknown>;
      await expect(call('appeal', {})).rejects.toThrow(`no ${method} for "appeal"`);
    },
  );

  test('on a resource nobody provides', async () => {
    await expect(provider.getList('vaccine', { filter: {} })).rejects.toThrow('no getList for "vaccine"');
  });

  test('on a method the resource leaves out', async () => {
    await expect(provider.getOne('appeal', { id: 'a' })).rejects.toThrow('no getOne for "appeal"');
  });
});

test('a page is asked for by cursor and tells where the next one starts', async () => {
  const asked: ListParams[] = [];
  const provider = buildDataProvider({
    appeal: {
      getList: async (params) => {
        asked.push(params);
        return page;
      },
    },
  });
  const answer = await provider.getList('appeal', {
    pagination: { page: 1, perPage: 50 },
    filter: { open: true },
    meta: { after: 'c0' },
  });
  expect(asked).toEqual([{ first: 50, after: 'c0', filter: { open: true } }]);
  expect(answer).toMatchObject({ data: [{ id: 'a' }], pageInfo: { hasNextPage: true }, meta: { endCursor: 'c1' } });
});
