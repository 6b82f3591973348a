import { personsOutside, policyOf } from '@zhengming/data';
import type { Colour, Determinacy, Instant, Policy, PopupKind } from '@zhengming/domain';
import { fromEpochMs, reasonCategory } from '@zhengming/domain';
import { territoryOf } from '../access/territory.js';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { isRefusal } from '../app/refusal.type.js';
import { type ParsedIdentifier, parseIdentifier } from '../person/identifier.js';
import { refreshStatuses, staleStatuses, type StatusProof } from './refresh-statuses.js';
import type { StatusCheckType } from './status.type.js';

interface StatusRow extends StatusProof {
  readonly position: number;
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly determinacy: Determinacy;
}

const COLUMNS = `s.person_id as "personId", s.colour, s.popup, s.determinacy, s.valid_until as "validUntil",
  s.policy_id as "policyId", s.policy_version as "policyVersion"`;

/** One row through two primary keys (design D4): everything else on this path would be overhead. */
const ONE = {
  name: 'check-status',
  text: `select 0 as position, ${COLUMNS} from person_identifier i join status s on s.person_id = i.person_id
    where i.kind = $1 and i.blind_index = $2`,
};

const MANY = {
  name: 'check-statuses',
  text: `select (g.position - 1)::int as position, ${COLUMNS}
    from unnest($1::text[], $2::bytea[]) with ordinality as g(kind, blind_index, position)
    join person_identifier i on i.kind = g.kind and i.blind_index = g.blind_index
    join status s on s.person_id = i.person_id`,
};

/** A train manifest. */
export const MOST_CHECKS = 500;

export async function checkStatus(context: Context, input: IdentifierInput): Promise<StatusCheckType> {
  const identifier = parsed(context, input, 'identifier');
  const [answer] = await check(context, [identifier], (keys) =>
    context.store.pool.query({ ...ONE, values: [identifier.kind, keys[0]] }),
  );
  return answer ?? unknown(context.clock.now());
}

export async function checkStatuses(
  context: Context,
  inputs: readonly IdentifierInput[],
): Promise<readonly StatusCheckType[]> {
  if (inputs.length > MOST_CHECKS) throw new InputError('input', `must not have more than ${MOST_CHECKS} entries`);
  const identifiers = inputs.map((input, index) => parsed(context, input, `input[${index}]`));
  return check(context, identifiers, (keys) =>
    context.store.pool.query({ ...MANY, values: [identifiers.map(({ kind }) => kind), keys] }),
  );
}

type Read = (keys: readonly Buffer[]) => Promise<{ readonly rows: readonly StatusRow[] }>;

async function check(
  context: Context,
  identifiers: readonly ParsedIdentifier[],
  read: Read,
): Promise<StatusCheckType[]> {
  const { keyring } = context.store;
  const now = context.clock.now();
  const keys = identifiers.map(({ kind, value }) => keyring.blindIndex(kind, value));
  const [{ rows: found }, world] = await Promise.all([read(keys), context.worlds.current()]);
  const policy = policyOf(world, now);
  const stale = staleStatuses(found, policy, now);
  if (stale.length > 0) await refreshStatuses(context, stale);
  const { rows: known } = stale.length > 0 ? await read(keys) : { rows: found };
  const rows = await inTerritory(context, known, now);
  context.reading.of(...rows.map(({ personId }) => personId));
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  return identifiers.map((_, position) => toStatusCheckType(byPosition.get(position), policy, now));
}

/** Staff are told only of people in their jurisdiction; for a partner everybody is. */
async function inTerritory(
  { store, actor }: Context,
  rows: readonly StatusRow[],
  now: Instant,
): Promise<readonly StatusRow[]> {
  const territory = territoryOf(actor);
  if (territory === null) return rows;
  const ids = rows.map(({ personId }) => personId);
  const outside = new Set(await personsOutside(store.pool, ids, territory, now));
  return rows.filter(({ personId }) => !outside.has(personId));
}

function parsed(context: Context, input: IdentifierInput, field: string): ParsedIdentifier {
  const identifier = parseIdentifier(input, { now: context.clock.now(), allowTest: context.syntheticPersons }, field);
  if (isRefusal(identifier)) throw new InputError(identifier.field ?? field, identifier.message.en);
  return identifier;
}

const unknown = (checkedAt: Instant): StatusCheckType => ({
  found: false,
  colour: null,
  popup: null,
  category: null,
  validUntil: null,
  checkedAt,
});

/** Never longer than the edition is in force, also when its end was fixed after the status was made. */
function endOf(validUntil: Date | null, policy: Policy | null): Instant | null {
  const end = policy?.validTo ?? null;
  if (validUntil === null) return end;
  const own = fromEpochMs(validUntil.getTime());
  return end !== null && end < own ? end : own;
}

function toStatusCheckType(row: StatusRow | undefined, policy: Policy | null, checkedAt: Instant): StatusCheckType {
  if (!row) return unknown(checkedAt);
  return {
    found: true,
    colour: row.colour,
    popup: row.popup,
    category: reasonCategory({ ...row, dataGap: row.determinacy === 'INDETERMINATE' }),
    validUntil: endOf(row.validUntil, policy),
    checkedAt,
  };
}
