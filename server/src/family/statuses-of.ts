import { policyOf } from '@zhengming/data';
import type { Colour, PopupKind } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { refreshStatuses, staleStatuses, type StatusProof } from '../status/refresh-statuses.js';

export interface StatusOf extends StatusProof {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
}

const STATUSES = {
  name: 'statuses-of-persons',
  text: `select person_id as "personId", colour, popup, valid_until as "validUntil", policy_id as "policyId",
    policy_version as "policyVersion" from status where person_id = any($1::uuid[])`,
};

/** The statuses of some persons as they stand now; whoever was never judged is left out. */
export async function statusesOf(
  services: Services,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, StatusOf>> {
  const { store, worlds, clock } = services;
  const read = async (): Promise<readonly StatusOf[]> =>
    (await store.pool.query<StatusOf>({ ...STATUSES, values: [personIds] })).rows;
  const now = clock.now();
  const found = await read();
  const stale = staleStatuses(found, policyOf(await worlds.current(), now), now);
  if (stale.length > 0) await refreshStatuses(services, stale);
  const rows = stale.length > 0 ? await read() : found;
  return new Map(rows.map((row) => [row.personId, row]));
}
