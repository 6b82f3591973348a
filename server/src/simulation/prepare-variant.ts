import { findPolicyVersion, listedAreas, type NamedPolicy, type SimulationVariant, type World } from '@zhengming/data';
import {
  overlayParameters,
  ParseError,
  parsePolicy,
  type Instant,
  type ParameterOverride,
  type Policy,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { MAY_SHADOW } from '../access/permissions.js';
import type { SimulationVariantInput } from './simulation.input.js';
import { simulationRefusal } from './simulation-refusals.js';

/** What the variants of a simulation are compared with. */
export interface Frame {
  readonly at: Instant;
  readonly knownAt: Instant;
  readonly world: World;
  readonly policy: Policy;
}

/** Reads what a variant names, as it is now: drafts and lists may change while it waits. `path` is where it stands. */
export async function prepareVariant(
  context: Context,
  frame: Frame,
  input: SimulationVariantInput,
  path: string,
): Promise<SimulationVariant | Refusal> {
  const overrides = input.parameters ?? [];
  const changesRules = Boolean(input.policyKey) || overrides.length > 0;
  if (!changesRules && !input.areaVersionId) return simulationRefusal('EMPTY_VARIANT', path);
  if (changesRules && !MAY_SHADOW.some((role) => context.actor.roles.has(role)))
    return simulationRefusal('ONLY_LISTS', path);
  const chosen = input.policyKey ? await readPolicy(context, input.policyKey, `${path}.policyKey`) : null;
  if (isRefusal(chosen)) return chosen;
  const base = chosen?.document ?? documentInForce(frame);
  const document = overrides.length === 0 ? (chosen?.document ?? null) : overlay(base, overrides, path);
  if (isRefusal(document)) return document;
  const areas = input.areaVersionId ? await listedAreas(context.store.pool, input.areaVersionId, frame) : null;
  if (typeof areas === 'string') return simulationRefusal(areas, `${path}.areaVersionId`);
  return {
    label: input.label.trim(),
    policy: chosen?.policy ?? null,
    parameters: overrides.map(({ name, value }) => ({ name, value })),
    areaVersionId: input.areaVersionId ?? null,
    document,
    areas,
  };
}

interface ChosenPolicy {
  readonly policy: NamedPolicy;
  readonly document: unknown;
}

async function readPolicy({ store }: Context, key: string, path: string): Promise<ChosenPolicy | Refusal> {
  const version = await findPolicyVersion(store.pool, key);
  if (version === null || version.kind !== 'DECISION') return simulationRefusal('UNKNOWN_POLICY', path);
  try {
    const document: unknown = JSON.parse(version.document);
    const { id, version: number, title } = parsePolicy(document);
    return { policy: { key, id, version: number, title }, document };
  } catch (error) {
    if (error instanceof ParseError) return simulationRefusal('POLICY_UNREADABLE', path, error.message);
    if (error instanceof SyntaxError) return simulationRefusal('POLICY_UNREADABLE', path);
    throw error;
  }
}

/** The document of the policy in force; its own dates do not matter to a simulation. */
function documentInForce({ world, policy, at }: Frame): unknown {
  const running = world.data.editions.filter(({ from, to }) => from <= at && (to === null || at < to));
  return running.find(({ document }) => isOf(document, policy))?.document ?? null;
}

const isOf = (document: unknown, { id, version }: Policy): boolean =>
  typeof document === 'object' &&
  document !== null &&
  'id' in document &&
  'version' in document &&
  document.id === id &&
  document.version === version;

function overlay(document: unknown, overrides: readonly { name: string; value: string }[], path: string): unknown {
  const parsed: ParameterOverride[] = [];
  for (const [index, { name, value }] of overrides.entries()) {
    try {
      parsed.push({ name, value: JSON.parse(value) as unknown });
    } catch {
      return simulationRefusal('BAD_OVERRIDE', `${path}.parameters[${index}].value`, 'JSON');
    }
  }
  try {
    return overlayParameters(document, parsed);
  } catch (error) {
    if (error instanceof ParseError)
      return simulationRefusal('BAD_OVERRIDE', `${path}.${error.path}`, error.expectation);
    throw error;
  }
}
