import type { Colour, Determinacy, Instant, PopupKind } from '@zhengming/domain';
import { fromEpochMs } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { isRefusal } from '../app/refusal.type.js';
import { type ParsedIdentifier, parseIdentifier } from '../person/identifier.js';
import { refreshStatuses } from './refresh-statuses.js';
import type { StatusCheckType } from './status.type.js';

interface StatusRow {
  readonly position: number;
  readonly personId: string;
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly determinacy: Determinacy;
  readonly validUntil: Date | null;
}

const COLUMNS = `s.person_id as "personId", s.colour, s.popup, s.determinacy, s.valid_until as "validUntil"`;

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

/** The reason category a partner may know: never the place, the test or the number behind it. */
const CATEGORIES: Readonly<Record<PopupKind, string>> = {
  AFFECTED_AREA: 'AREA',
  COMMUNITY_REPORT: 'COMMUNITY',
  TEST_REQUIRED: 'TEST',
  PHONE_UNVERIFIED: 'PHONE',
  VERIFY_ITINERARY: 'ITINERARY',
  DAILY_RECHECK: 'ITINERARY',
  DATA_GAP: 'DATA',
};

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
  let { rows } = await read(keys);
  const stale = rows.filter(({ validUntil }) => validUntil !== null && validUntil.getTime() <= now);
  if (stale.length > 0) {
    await refreshStatuses(
      context,
      stale.map(({ personId }) => personId),
    );
    ({ rows } = await read(keys));
  }
  context.reading.of(...rows.map(({ personId }) => personId));
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  return identifiers.map((_, position) => toStatusCheckType(byPosition.get(position), now));
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

function toStatusCheckType(row: StatusRow | undefined, checkedAt: Instant): StatusCheckType {
  if (!row) return unknown(checkedAt);
  return {
    found: true,
    colour: row.colour,
    popup: row.popup,
    category: categoryOf(row),
    validUntil: row.validUntil === null ? null : fromEpochMs(row.validUntil.getTime()),
    checkedAt,
  };
}

function categoryOf({ popup, colour, determinacy }: StatusRow): string | null {
  if (popup !== null) return CATEGORIES[popup];
  if (determinacy === 'INDETERMINATE') return 'DATA';
  return colour === 'GREEN' ? null : 'AREA';
}
