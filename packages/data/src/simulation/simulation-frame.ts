import {
  indexAreas,
  parsePolicy,
  type AreaIndex,
  type AreaVersion,
  type Instant,
  type ListedArea,
  type Policy,
} from '@zhengming/domain';
import { buildWorld, policyOf, type World, type WorldData } from '../status/world.js';
import type { SimulationVariant } from './simulation-variant.js';

/** What everybody is judged by, as plain data that can be sent to another thread. */
export interface FrameData {
  readonly world: WorldData;
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly variants: readonly Pick<SimulationVariant, 'areaVersionId' | 'document' | 'areas'>[];
}

/** Rules and lists to judge by. */
export interface Ground {
  readonly policy: Policy | null;
  readonly areas: AreaIndex;
}

/** The present rules and lists, and those of each variant. */
export interface Frame {
  readonly world: World;
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly baseline: Ground;
  readonly variants: readonly Ground[];
  /** The same seed, the same samples; it is the instant, so that asking again shows nobody else. */
  readonly seed: string;
}

export const buildFrame = (data: FrameData): Frame => frameOf(buildWorld(data.world), data);

/** Puts each variant's policy and list in the place of those in force. */
export function frameOf(world: World, { at, knownAt, variants }: Omit<FrameData, 'world'>): Frame {
  const baseline: Ground = { policy: policyOf(world, at), areas: world.areas };
  return {
    world,
    at,
    knownAt,
    baseline,
    seed: String(at),
    variants: variants.map(({ document, areas, areaVersionId }) => ({
      policy: document === null ? baseline.policy : parsePolicy(document),
      areas: areas === null ? baseline.areas : withList(world, at, { id: areaVersionId ?? '', areas }),
    })),
  };
}

function withList(
  world: World,
  at: Instant,
  list: { readonly id: string; readonly areas: readonly ListedArea[] },
): AreaIndex {
  const current = world.areas.versionAt(at);
  const replaced: AreaVersion = { ...list, from: current?.from ?? at };
  const others = world.data.versions.filter(({ id }) => id !== current?.id);
  return indexAreas([...others, replaced], world.divisions);
}
