import { personsOutside, policyOf } from '@zhengming/data';
import type { Colour, Determinacy, Instant, Policy, PopupKind } from '@zhengming/domain';
import { fromEpochMs, reasonCategory } from '@zhengming/domain';
import { territoryOf } from '../access/territory.js';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { isRefusal } from '../app/refusal.type.js';
import { type ParsedIdentifier, parseIdentifier } from '../person/identifier.js';
import { signAnswers } from '../token/sign-answers.js';
import { refreshOrKeepLast } from './refresh-or-keep-last.js';
import { staleStatuses, type StatusProof } from './refresh-statuses.js';
import type { StatusCheckType } from './status.type.js';

interface StatusRow extends StatusProof {
  readonly position: number;
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly determinacy: Determinacy;
  /** Read only where a token is asked for. */
  readonly maskedName?: string;
  readonly maskedIdNumber?: string;
}

const COLUMNS = `s.person_id as "personId", s.colour, s.popup, s.determinacy, s.valid_until as "validUntil",
  s.policy_id as "policyId", s.policy_version as "policyVersion"`;

/** What a token shows besides; only where one is asked for. */
const MASKED = `${COLUMNS}, p.masked_name as "maskedName", p.masked_id_number as "maskedIdNumber"`;
const PERSON = 'join person p on p.id = i.person_id';

/** One row through two primary keys (design D4): everything else on this path would be overhead. */
const one = (name: string, columns: string, person: string) => ({
  name,
  text: `select 0 as position, ${columns} from person_identifier i join status s on s.person_id = i.person_id ${person}
    where i.kind = $1 and i.blind_index = $2`,
});
const ONE = { plain: one('check-status', COLUMNS, ''), signed: one('check-status-to-sign', MASKED, PERSON) };

const many = (name: string, columns: string, person: string) => ({
  name,
  text: `select (g.position - 1)::int as position, ${columns}
    from unnest($1::text[], $2::bytea[]) with ordinality as g(kind, blind_index, position)
    join person_identifier i on i.kind = g.kind and i.blind_index = g.blind_index
    join status s on s.person_id = i.person_id ${person}`,
});
const MANY = { plain: many('check-statuses', COLUMNS, ''), signed: many('check-statuses-to-sign', MASKED, PERSON) };

/** Whether tokens are asked for, which cost a signature each. */
export type Asked = keyof typeof ONE;

/** A train manifest. */
export const MOST_CHECKS = 500;

export async function checkStatus(context: Context, input: IdentifierInput, asked: Asked): Promise<StatusCheckType> {
  const identifier = parsed(context, input, 'identifier');
  const [answer] = await check(context, [identifier], asked, (keys) =>
    context.store.pool.query({ ...ONE[asked], values: [identifier.kind, keys[0]] }),
  );
  return answer ?? unknown(context.clock.now());
}

export async function checkStatuses(
  context: Context,
  inputs: readonly IdentifierInput[],
  asked: Asked,
): Promise<readonly StatusCheckType[]> {
  if (inputs.length > MOST_CHECKS) throw new InputError('input', `must not have more than ${MOST_CHECKS} entries`);
  const identifiers = inputs.map((input, index) => parsed(context, input, `input[${index}]`));
  return check(context, identifiers, asked, (keys) =>
    context.store.pool.query({ ...MANY[asked], values: [identifiers.map(({ kind }) => kind), keys] }),
  );
}

type Read = (keys: readonly Buffer[]) => Promise<{ readonly rows: readonly StatusRow[] }>;

async function check(
  context: Context,
  identifiers: readonly ParsedIdentifier[],
  asked: Asked,
  read: Read,
): Promise<StatusCheckType[]> {
  const { keyring } = context.store;
  const now = context.clock.now();
  const keys = identifiers.map(({ kind, value }) => keyring.blindIndex(kind, value));
  const [{ rows: found }, world] = await Promise.all([read(keys), context.worlds.current()]);
  const policy = policyOf(world, now);
  const stale = staleStatuses(found, policy, now);
  const kept = stale.length > 0 ? await refreshOrKeepLast(context, stale, now) : NOBODY;
  const { rows: known } = stale.length > kept.size ? await read(keys) : { rows: found };
  const rows = await inTerritory(context, known, now);
  context.reading.of(...rows.map(({ personId }) => personId));
  const answers = rows.map((row) => ({ row, answer: toStatusCheckType(row, { policy, kept, checkedAt: now }) }));
  const given = asked === 'signed' ? await signAnswers(context, world, answers) : answers;
  const byPosition = new Map(given.map(({ row, answer }) => [row.position, answer]));
  return identifiers.map((_, position) => byPosition.get(position) ?? unknown(now));
}

const NOBODY: ReadonlySet<string> = new Set();

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

export function parsed(context: Context, input: IdentifierInput, field: string): ParsedIdentifier {
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
  standing: null,
  token: null,
});

/** Never longer than the edition is in force, also when its end was fixed after the status was made. */
function endOf(validUntil: Date | null, policy: Policy | null): Instant | null {
  const end = policy?.validTo ?? null;
  if (validUntil === null) return end;
  const own = fromEpochMs(validUntil.getTime());
  return end !== null && end < own ? end : own;
}

interface Telling {
  readonly policy: Policy | null;
  /** Whose last status stands in during a maintenance. */
  readonly kept: ReadonlySet<string>;
  readonly checkedAt: Instant;
}

function toStatusCheckType(row: StatusRow, { policy, kept, checkedAt }: Telling): StatusCheckType {
  return {
    found: true,
    colour: row.colour,
    popup: row.popup,
    category: reasonCategory({ ...row, dataGap: row.determinacy === 'INDETERMINATE' }),
    validUntil: endOf(row.validUntil, policy),
    checkedAt,
    standing: kept.has(row.personId) ? 'STALE_MAINTENANCE' : 'CURRENT',
    token: null,
  };
}
