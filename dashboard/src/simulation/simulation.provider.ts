import { ListSimulationsDocument, type ListSimulationsQuery } from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type SimulationRow = ListSimulationsQuery['simulations']['edges'][number]['node'];

/** What was asked for, latest first. */
export const simulationProvider: ResourceProvider = {
  getList: async ({ first, after, signal }) => {
    const { simulations } = await request(ListSimulationsDocument, { first, after }, signal);
    return { data: simulations.edges.map(({ node }) => node), ...simulations.pageInfo };
  },
};
