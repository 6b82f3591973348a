import { policyOf, type ReadSign } from '@zhengming/data';
import { NO_BACKGROUND, rankCauses, signOf } from '@zhengming/domain';
import type { Services } from '../app/context.js';

/** Says what an appeal is about by the lists and policies of the moment its decision fell. */
export const readSign =
  ({ worlds, divisions }: Pick<Services, 'worlds' | 'divisions'>): ReadSign =>
  async (judgement, facts) => {
    const world = await worlds.at(judgement.at, judgement.at);
    const policy = policyOf(world, judgement.at);
    const causes = rankCauses({ judgement, facts, areas: world.areas, policy, background: NO_BACKGROUND });
    return signOf({ judgement, facts, causes }, divisions);
  };
