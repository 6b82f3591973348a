import {
  connectorAnswer,
  faultText,
  type Instant,
  isStale,
  type RecordProblem,
  recordProblemText,
  type RecordKind,
  type RegisterState,
  type SourceCode,
  type SourceFault,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { TextType } from '../app/text.type.js';
import type { ConnectorHistoryType, SourceStandingType, ConnectorType, StandingCause } from './connector.type.js';
import { nameOfSource } from './source-name.js';

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;
const standing = (row: string): string => `json_build_object('kind', ${row}.kind, 'state', ${row}.state,
  'since', ${ms(`${row}.since`)}, 'cause', ${row}.cause, 'fault', ${row}.fault, 'reason', ${row}.reason)`;
/** Counted no further: nobody needs the exact number of many. */
const atMost = (rows: string): string => `(select count(*)::int from (select ${rows} limit 1000) few)`;

interface StandingRow {
  readonly kind: RecordKind;
  readonly state: RegisterState;
  readonly since: Instant;
  readonly cause: StandingCause;
  readonly fault: SourceFault | null;
  readonly reason: string | null;
}

interface SourceRow extends Omit<ConnectorType, 'name' | 'standings' | 'fault' | 'stale' | 'answer' | 'round'> {
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  readonly fault: SourceFault | null;
  readonly standings: readonly StandingRow[];
  readonly roundStartedAt: Instant | null;
  readonly roundEndedAt: Instant | null;
  readonly roundPersons: number;
  readonly roundAdded: number;
}

const SOURCES = `select k.code, s.name_zh as "nameZh", s.name_en as "nameEn", s.url, coalesce(s.active, true) as active,
    s.timeout_ms as "timeoutMs", s.round_minutes as "roundMinutes", s.version, ${ms('s.asked_at')} as "askedAt",
    ${ms('s.answered_at')} as "answeredAt", s.fault, ${ms('s.fault_at')} as "faultAt",
    ${ms('s.round_started_at')} as "roundStartedAt", ${ms('s.round_ended_at')} as "roundEndedAt",
    coalesce(s.round_persons, 0) as "roundPersons", coalesce(s.round_added, 0) as "roundAdded",
    ${atMost('from connector_answer a where a.source = k.code and a.ask_again_at is not null')} as owed,
    ${atMost('from connector_record r where r.source = k.code and r.problem is not null')} as problems,
    (select coalesce(json_agg(${standing('c')} order by c.kind), '[]') from (
      select distinct on (h.kind) h.* from connector h where h.source = k.code and h.since <= $1
      order by h.kind, h.since desc) c) as standings
  from (select code from connector_source union select source from connector) k
  left join connector_source s on s.code = k.code
  where $2::text is null or k.code = $2
  order by k.code <> 'NATIONAL', s.url is null, k.code limit 60`;

/** Every source there is, asked or only heard of, the national platform first. */
export async function readConnectors(context: Context, code: string | null = null): Promise<readonly ConnectorType[]> {
  const { store, clock } = context;
  const { rows } = await store.pool.query<SourceRow>(SOURCES, [new Date(clock.now()), code]);
  return rows.map((row) => toConnectorType(context, row));
}

function toConnectorType({ clock, divisions, actor }: Context, row: SourceRow): ConnectorType {
  const { nameZh, nameEn, roundStartedAt, roundEndedAt, roundPersons, roundAdded, fault, standings, ...rest } = row;
  const isAsked = row.url !== null && row.active;
  return {
    ...rest,
    // where others are reached is the administrator's business
    url: actor.roles.has('ADMIN') ? row.url : row.url === null ? null : new URL(row.url).host,
    name: nameZh !== null && nameEn !== null ? { zh: nameZh, en: nameEn } : nameOfSource(divisions, row.code),
    standings: standings.map(toStanding),
    stale: isAsked && isStale(row.answeredAt, clock.now()),
    fault: fault === null ? null : faultText(fault),
    round:
      roundStartedAt === null
        ? null
        : { startedAt: roundStartedAt, endedAt: roundEndedAt, persons: roundPersons, added: roundAdded },
    answer: hotlineAnswer(row.code, standings),
  };
}

const toStanding = (row: StandingRow): SourceStandingType => ({
  ...row,
  fault: row.fault === null ? null : faultText(row.fault),
});

const WORST: readonly RegisterState[] = ['DOWN', 'NOT_CONNECTED', 'CONNECTED'];

/** The one reply of the hotline: by the worst of its kinds; a source nobody ever asked is not connected. */
function hotlineAnswer(code: string, standings: readonly { readonly state: RegisterState }[]): TextType {
  const worst = WORST.find((state) => standings.some((one) => one.state === state));
  return connectorAnswer(worst ?? 'NOT_CONNECTED', code as SourceCode);
}

/** How a source stood, and what of its records could not be read. */
export async function readConnectorHistory({ store }: Context, code: string): Promise<ConnectorHistoryType> {
  const standings = await store.pool.query<{ row: StandingRow }>(
    `select ${standing('c')} as row from connector c where c.source = $1 order by c.since desc, c.kind limit 50`,
    [code],
  );
  const problems = await store.pool.query<{
    problem: RecordProblem;
    detail: string | null;
    kind: RecordKind;
    records: number;
    lastSeenAt: Instant;
  }>(
    `select problem, detail, kind, count(*)::int as records, ${ms('max(seen_at)')} as "lastSeenAt" from (
       select problem, detail, kind, seen_at from connector_record where source = $1 and problem is not null
       order by seen_at desc limit 10000) latest
     group by problem, detail, kind order by count(*) desc, problem, detail limit 20`,
    [code],
  );
  return {
    standings: standings.rows.map(({ row }) => toStanding(row)),
    problems: problems.rows.map((row) => ({ ...row, problem: recordProblemText(row.problem) })),
  };
}
