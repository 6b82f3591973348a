import type { Sql } from '../orm/transaction.js';
import type { PolicyVersion } from './policy-version.js';

export interface PolicyFilter {
  readonly kind: PolicyVersion['kind'] | null;
  readonly state: PolicyVersion['state'] | null;
}

/** Versions are few; a screen shows the latest. */
const MOST_VERSIONS = 200;
const MOST_EVENTS = 200;

/** The versions of a kind or state: those of staff before those that are shipped, the latest change first. */
export const findPolicyVersions = (sql: Sql, { kind, state }: PolicyFilter): Promise<readonly PolicyVersion[]> =>
  read(sql, `($1::text is null or p.kind = $1) and ($2::text is null or p.state = $2)`, [kind, state]);

export async function findPolicyVersion(sql: Sql, key: string): Promise<PolicyVersion | null> {
  const [found] = await read(sql, 'p.key = $1', [key]);
  return found ?? null;
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;
const nameOf = (column: string): string =>
  `coalesce((select u.name from staff_user u where u.id = ${column}), ${column}::text)`;
const listOf = (row: string, source: string): string =>
  `(select coalesce(json_agg(one), '[]') from (select ${row} from ${source}) as one)`;

const APPROVALS = listOf(
  `a.approver_id as "byId", ${nameOf('a.approver_id')} as "by", ${ms('a.approved_at')} as "at", a.note`,
  'policy_approval a where a.policy_key = p.key and a.submission = p.submission order by a.approved_at, a.approver_id',
);
const PERIODS = listOf(
  `${ms('e.valid_from')} as "validFrom", ${ms('e.valid_to')} as "validTo", ${ms('e.known_from')} as "knownFrom",
   ${ms('e.known_to')} as "knownTo"`,
  `policy_period e where e.policy_key = p.key
   order by e.known_to desc nulls first, e.known_from desc, e.valid_from`,
);
const CHANGE_APPROVALS = listOf(
  `b.approver_id as "byId", ${nameOf('b.approver_id')} as "by", ${ms('b.approved_at')} as "at", null as note`,
  'policy_change_approval b where b.change_id = c.id order by b.approved_at, b.approver_id',
);
const CHANGE = `(select row_to_json(one) from (
  select c.id, c.kind, ${ms('c.valid_to')} as "validTo", c.reason, c.emergency, c.proposed_by as "proposedById",
    ${nameOf('c.proposed_by')} as "proposedBy", ${ms('c.proposed_at')} as "proposedAt", ${CHANGE_APPROVALS} as approvals
  from policy_change c where c.policy_key = p.key and c.state = 'PENDING') as one)`;
const EVENTS = listOf(
  `${ms('v.at')} as "at", case when v.actor_id is not null then ${nameOf('v.actor_id')} end as actor, v.action, v.note`,
  `policy_event v where v.policy_key = p.key order by v.at desc, v.id desc limit ${MOST_EVENTS}`,
);

/** Instants come as epoch milliseconds, as the domain keeps them. */
async function read(sql: Sql, condition: string, values: readonly unknown[]): Promise<readonly PolicyVersion[]> {
  const found = await sql.query(
    `select row_to_json(one) as version from (
       select p.key, p.id, p.version, p.kind, p.jurisdiction, p.document, p.cases, p.state, p.revision, p.submission,
         p.author_id as "authorId", case when p.author_id is not null then ${nameOf('p.author_id')} end as author,
         p.based_on as "basedOn", ${ms('p.changed_at')} as "changedAt", ${ms('p.submitted_at')} as "submittedAt",
         ${ms('p.published_at')} as "publishedAt", p.emergency, p.emergency_reason as "emergencyReason",
         ${APPROVALS} as approvals, ${PERIODS} as periods, ${CHANGE} as change, ${EVENTS} as events
       from policy p where ${condition}
       order by p.author_id is null, p.changed_at desc, p.id desc, p.version desc limit ${MOST_VERSIONS}
     ) as one`,
    [...values],
  );
  return found.rows.map((row: { version: PolicyVersion }) => row.version);
}
