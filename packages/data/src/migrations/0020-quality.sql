-- Quality (质检): of the cases that closed some are drawn by risk, and a second person decides them blind.
create table quality_draw (
  person_id uuid not null,
  appeal_id uuid not null,
  decided_at timestamptz not null,
  risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  factors text[] not null,
  -- the share that applied then
  share double precision not null,
  drawn boolean not null,
  at timestamptz not null,
  primary key (person_id, appeal_id, decided_at)
);
create index quality_draw_time on quality_draw (at);

-- closed and not yet drawn
create index appeal_closed on appeal (closed_at) where state = 'CLOSED';

create table quality_review (
  person_id uuid not null,
  id uuid not null,
  appeal_id uuid not null,
  decided_at timestamptz not null,
  risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  factors text[] not null,
  -- whoever decided the case: handler, author, approver
  decided_by uuid[] not null,
  original_verdict text not null,
  original_cause text,
  state text not null default 'OPEN' check (state in ('OPEN', 'AGREED', 'DISAGREED', 'SETTLED')),
  reviewer_id uuid,
  verdict text,
  cause text,
  reason text,
  reviewed_at timestamptz,
  settlement text check (settlement in ('STANDS', 'REOPENED')),
  settled_by uuid,
  settled_at timestamptz,
  settled_reason text,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (person_id, id),
  unique (person_id, appeal_id, decided_at),
  -- nobody judges their own work (四眼原则)
  constraint blind_eyes check (reviewer_id is null or not (reviewer_id = any (decided_by))),
  constraint reviewed_when_decided check ((state = 'OPEN') = (verdict is null)),
  constraint settled_when_settled check ((state = 'SETTLED') = (settlement is not null)),
  constraint settled_by_another check (settled_by is null or settled_by <> reviewer_id)
);
create unique index quality_review_id on quality_review (id);
create index quality_review_open on quality_review (state, created_at, id);
create index quality_review_time on quality_review (reviewed_at) where reviewed_at is not null;

-- What the indicators (指标) count: one narrow row per appeal, kept up by a job from appeal, decision and history.
create table appeal_figure (
  person_id uuid not null,
  appeal_id uuid not null,
  -- the version of the appeal the row was made from
  version integer not null,
  urgency text not null,
  reason text not null,
  state text not null,
  opened_at timestamptz not null,
  first_response_at timestamptz,
  first_response_due timestamptz not null,
  decided_at timestamptz,
  decide_due timestamptz not null,
  closed_at timestamptz,
  verdict text,
  cause text,
  area_version_id uuid,
  policy_version text,
  deciding_rule text,
  -- of the stays that fired a rule
  sources text[] not null default '{}',
  prefectures text[] not null default '{}',
  -- laboratories of the tests a correction was about
  labs uuid[] not null default '{}',
  reopened boolean not null default false,
  -- decided without another call, agency, hand-over or second turn
  first_contact boolean not null default false,
  primary key (person_id, appeal_id)
);
create index appeal_figure_opened on appeal_figure (opened_at) include (urgency, first_response_at, decided_at);
create index appeal_figure_decided on appeal_figure (decided_at) where decided_at is not null;
create index appeal_figure_open on appeal_figure (urgency, opened_at) where closed_at is null;

-- how many people each rule stops now; counted every hour, since that is a look at everybody
create table rule_figure (
  rule_id text primary key,
  stopped bigint not null,
  at timestamptz not null
);

-- how long a case lay in whose hands: one row per turn
create table handling_figure (
  person_id uuid not null,
  appeal_id uuid not null,
  event_id uuid not null,
  staff_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  primary key (person_id, appeal_id, event_id)
);
create index handling_figure_time on handling_figure (to_at) include (staff_id, from_at);

-- how far the figures have been counted
create table figure_count (
  singleton boolean primary key default true check (singleton),
  counted_at timestamptz not null
);
