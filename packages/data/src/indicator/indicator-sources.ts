import type { IndicatorCode, IndicatorDimension } from '@zhengming/domain';

/**
 * Where the rows of each indicator come from: one row is one case. `$1` and `$2` bound the span (the end is not in it), `$3` is
 * now.
 */
export interface IndicatorSource {
  readonly from: string;
  readonly where: string;
  /** The instant that puts a row into a day. */
  readonly at: string;
  /** MINUTES: how many. */
  readonly minutes?: string;
  /** MINUTES: which of them are told; the median and the 90th when absent. */
  readonly percentiles?: readonly [value: number, p90: number];
  /** SHARE: whether the row is one of those asked for. */
  readonly hit?: string;
  readonly dimensions: Readonly<Partial<Record<IndicatorDimension, Dimension>>>;
}
export interface Dimension {
  readonly key: string;
  /** A row that stands in several groups, e.g. by each of its sources. */
  readonly join?: string;
}

const within = (at: string): string => `${at} >= $1 and ${at} < $2`;
const minutes = (from: string, to: string): string => `extract(epoch from ${to} - ${from}) / 60.0`;
const CLASS = { CLASS: { key: 'f.urgency' } } as const;
const RIGHT = `f.verdict in ('OVERTURNED', 'PARTLY')`;
const FIGURE = 'appeal_figure f';
const DECIDED = { from: FIGURE, where: `f.decided_at is not null and ${within('f.decided_at')}` } as const;
const UNDECIDED = `f.decided_at is null and f.closed_at is null and f.opened_at <= $3`;
const rated = (hit: string): IndicatorSource => ({
  from: 'satisfaction s join appeal_figure f on f.person_id = s.person_id and f.appeal_id = s.appeal_id',
  where: within('s.recorded_at'),
  at: 's.recorded_at',
  hit,
  dimensions: CLASS,
});

type OwnQuery = 'FALSE_STOP_RATE' | 'REFUSAL_COMPLAINTS';

export const SOURCES: Readonly<Record<Exclude<IndicatorCode, OwnQuery>, IndicatorSource>> = {
  FIRST_RESPONSE: {
    from: FIGURE,
    where: `${within('f.opened_at')} and f.first_response_at is not null`,
    at: 'f.opened_at',
    minutes: minutes('f.opened_at', 'f.first_response_at'),
    dimensions: CLASS,
  },
  RESOLUTION: { ...DECIDED, at: 'f.decided_at', minutes: minutes('f.opened_at', 'f.decided_at'), dimensions: CLASS },
  WITHIN_TIME: { ...DECIDED, at: 'f.decided_at', hit: 'f.decided_at <= f.decide_due', dimensions: CLASS },
  BACKLOG_AGE: {
    from: FIGURE,
    where: UNDECIDED,
    at: 'f.opened_at',
    minutes: minutes('f.opened_at', '$3::timestamptz'),
    dimensions: CLASS,
  },
  OLDEST_T0: {
    from: FIGURE,
    where: `${UNDECIDED} and f.urgency = 'T0'`,
    at: 'f.opened_at',
    minutes: minutes('f.opened_at', '$3::timestamptz'),
    percentiles: [1, 1],
    dimensions: {},
  },
  OVERTURN_RATE: {
    ...DECIDED,
    at: 'f.decided_at',
    hit: RIGHT,
    dimensions: {
      ...CLASS,
      AREA_VERSION: { key: 'f.area_version_id::text' },
      POLICY_VERSION: { key: 'f.policy_version' },
      SOURCE: { key: 'g.key', join: 'cross join lateral unnest(f.sources) as g (key)' },
      PREFECTURE: { key: 'g.key', join: 'cross join lateral unnest(f.prefectures) as g (key)' },
      LABORATORY: { key: 'g.key::text', join: 'cross join lateral unnest(f.labs) as g (key)' },
    },
  },
  REOPEN_RATE: {
    from: FIGURE,
    where: `${within('f.opened_at')} and (f.decided_at is not null or f.reopened)`,
    at: 'f.opened_at',
    hit: 'f.reopened',
    dimensions: CLASS,
  },
  TRANSFERS_WITHOUT_RECEIPT: {
    from: 'appeal_transfer t',
    where: `${within('t.receipt_due')} and t.receipt_due <= $3
      and (t.ended_at is null or t.ended_at > t.receipt_due)`,
    at: 't.receipt_due',
    hit: 't.received_at is null or t.received_at > t.receipt_due',
    dimensions: { ADDRESSEE: { key: 't.addressee' } },
  },
  SILENT_FREED: {
    from: `incident_person i join correction c on c.person_id = i.person_id and c.id = i.correction_id
      join incident_dry_run r on r.id = i.dry_run_id`,
    where: `i.silent and i.state = 'CORRECTED' and ${within('c.known_from')}`,
    at: 'c.known_from',
    dimensions: { INCIDENT: { key: 'r.incident_id::text' } },
  },
  UPLOAD_LAG: {
    from: 'nucleic_test t',
    where: `${within('t.sampled_at')} and t.known_to is null and t.visible_at is not null`,
    at: 't.sampled_at',
    minutes: minutes('t.sampled_at', 't.visible_at'),
    dimensions: {
      HOP: {
        key: 'g.key',
        join: `cross join lateral (values ('1_SAMPLED_RECEIVED', t.sampled_at, t.received_at),
          ('2_RECEIVED_REPORTED', t.received_at, t.reported_at), ('3_REPORTED_UPLOADED', t.reported_at, t.uploaded_at),
          ('4_UPLOADED_VISIBLE', t.uploaded_at, t.visible_at)) as g (key, hop_from, hop_to)`,
      },
    },
  },
  CONTACTED_RATE: rated('s.contacted'),
  SOLVED_RATE: rated('s.solved'),
  SATISFIED_RATE: rated(`s.satisfied <> 'NOT'`),
  QUALITY_CHANGED: {
    from: 'quality_review q',
    where: `q.reviewed_at is not null and ${within('q.reviewed_at')}`,
    at: 'q.reviewed_at',
    hit: `q.verdict <> q.original_verdict`,
    dimensions: { RISK: { key: 'q.risk' } },
  },
  HANDLE_TIME: {
    from: 'handling_figure h',
    where: within('h.to_at'),
    at: 'h.to_at',
    minutes: minutes('h.from_at', 'h.to_at'),
    dimensions: { STAFF: { key: 'h.staff_id::text' } },
  },
  FIRST_CONTACT: { ...DECIDED, at: 'f.decided_at', hit: 'f.first_contact', dimensions: CLASS },
};

/** Minutes of a row of a breakdown that measures something of its own. */
export const MINUTES_BY: Readonly<Partial<Record<IndicatorDimension, string>>> = {
  HOP: minutes('g.hop_from', 'g.hop_to'),
};
