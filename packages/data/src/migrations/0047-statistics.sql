-- Roll-ups for analysts (统计). Facts are append-only; what becomes known, or is known no longer, is written down by the same
-- transaction as one narrow row without the person, is taken up in bounded steps, and becomes a delta that is never rewritten.

-- What has happened to a fact and is not counted yet. Whoever counts deletes what it takes: rows of transactions that have not
-- ended are not seen, and are found by a later step whatever their place in the order.
create table statistics_change (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  source text not null check (source in ('TEST', 'DOSE', 'STAY', 'APPEAL')),
  -- when the fact began or ceased to be known
  known_at timestamptz not null,
  -- the fact is deleted (past its term, erased): the figures stay
  forgotten boolean not null default false,
  day date not null,
  division text not null,
  -- 1: one more, -1: one fewer
  sign smallint not null check (sign in (-1, 1)),
  hit boolean not null,
  -- by source, see statistics_test and its like below
  keys text[] not null,
  -- logarithmic buckets of how long it took
  buckets smallint[] not null
);

-- A turn of the counting: all that was found in it is told from known_at on. The readers' "as of".
create table statistics_version (
  version bigint generated always as identity primary key,
  begun_at timestamptz not null,
  known_at timestamptz unique,
  changes bigint not null default 0
);
create unique index one_open_version on statistics_version ((true)) where known_at is null;

-- What each version changed: (subject, category, day, place, key) is a cell. Rows are appended; only released_at is set, once:
-- when readers outside were first told.
create table statistics_delta (
  -- no foreign key: rows come by the hundred thousand, from one statement that has just read it
  version bigint not null,
  known_at timestamptz not null,
  subject text not null,
  -- '' for cells by place
  category text not null,
  day date not null,
  -- from the country ('') down to the finest place of the cell
  path text[] not null,
  place text not null,
  key text not null,
  -- of how long it took; -1: not measured
  bucket smallint not null default -1,
  n integer not null,
  hits integer not null,
  -- how many facts came or went
  gross integer not null,
  released_at timestamptz
);
create index statistics_delta_version on statistics_delta (version);
create index statistics_delta_waiting on statistics_delta (known_at) where released_at is null;
create index statistics_delta_released on statistics_delta (released_at) where released_at is not null;
create index statistics_delta_cell on statistics_delta (subject, category, day);

create function refuse_other_delta() returns trigger language plpgsql as $$
begin
  raise exception 'append_only: figures are corrected by another delta' using errcode = 'restrict_violation';
end $$;
create trigger keeps_every_row before delete or truncate on statistics_delta for each statement execute function refuse_removal();
create trigger append_only before update on statistics_delta for each row
  when (old.released_at is not null or (old.version, old.known_at, old.subject, old.category, old.day, old.path, old.place, old.key, old.bucket,
    old.n, old.hits, old.gross) is distinct from (new.version, new.known_at, new.subject, new.category, new.day, new.path, new.place,
    new.key, new.bucket, new.n, new.hits, new.gross))
  execute function refuse_other_delta();

-- The sums of the deltas, at every level of place: what questions are answered from.
create table statistics_cell (
  subject text not null,
  category text not null,
  -- 0 country, 1 province, 2 prefecture, 3 county
  level smallint not null check (level between 0 and 3),
  day date not null,
  place text not null,
  key text not null,
  parent text not null,
  n bigint not null,
  hits bigint not null,
  -- of the facts behind it, how many have been deleted since
  forgotten bigint not null default 0,
  -- as readers outside are told
  p_n bigint not null default 0,
  p_hits bigint not null default 0,
  -- whether the figure, and its hits, may be told: inside (5, of today's sums) and outside (10, decided once); null: nothing is
  -- told of it, not even that it is there
  s5 boolean,
  h5 boolean,
  s10 boolean,
  h10 boolean,
  primary key (subject, category, level, day, place, key)
) with (fillfactor = 80);

-- what is decided together
create index statistics_cell_day on statistics_cell (subject, day);

create table statistics_histogram (
  subject text not null,
  category text not null,
  level smallint not null,
  day date not null,
  place text not null,
  key text not null,
  bucket smallint not null,
  n bigint not null,
  p_n bigint not null default 0,
  primary key (subject, category, level, day, place, key, bucket)
);

-- Days told outside, and since when: their figures move in steps of at least ten from then on.
create table statistics_day (
  subject text not null,
  day date not null,
  published_at timestamptz not null,
  primary key (subject, day)
);

-- when everybody's status was last counted
create table statistics_stock (
  singleton boolean primary key default true check (singleton),
  day date not null,
  counted_at timestamptz not null
);

-- What is withheld besides the small figures is drawn by a number that follows from this and tells nothing of them.
create table statistics_secret (
  singleton boolean primary key default true check (singleton),
  secret uuid not null
);
insert into statistics_secret (secret) values (gen_random_uuid());

create function statistics_bucket(span interval) returns smallint language sql immutable parallel safe as $$
  -- floats: the logarithm of a numeric takes a thousand times as long
  select least(120, floor(ln(greatest(date_part('epoch', span) / 60, 0) + 1) / 0.16551443847757333))::smallint
$$;

create function statistics_age(birth_year smallint, at date) returns text language sql immutable parallel safe as $$
  select case when birth_year is null then 'UNKNOWN' when date_part('year', at) - birth_year < 18 then '0-17'
    when date_part('year', at) - birth_year < 40 then '18-39' when date_part('year', at) - birth_year < 60 then '40-59'
    when date_part('year', at) - birth_year < 80 then '60-79' else '80+' end
$$;

-- One definition of what a fact counts as: a view (to count anew, to compare) and triggers (to keep up) are made from it.
do $do$
declare
  source record;
  one text;
begin
  for source in select * from (values
    ('nucleic_test', 'statistics_test', 'TEST', $$
      select 'TEST'::text as source, t.known_from, t.known_to, (t.sampled_at at time zone 'Asia/Shanghai')::date as day,
        t.division_code as division, t.result = 'POSITIVE' as hit,
        array[t.channel, t.result, statistics_age(p.birth_year, (t.sampled_at at time zone 'Asia/Shanghai')::date), t.institution_id::text] as keys,
        case when t.visible_at is null then '{}'::smallint[] else array[statistics_bucket(t.received_at - t.sampled_at),
          statistics_bucket(t.reported_at - t.received_at), statistics_bucket(t.uploaded_at - t.reported_at),
          statistics_bucket(t.visible_at - t.uploaded_at), statistics_bucket(t.visible_at - t.sampled_at)] end as buckets
      from %s t left join person p on p.id = t.person_id where t.integrity in ('OK', 'SUSPECTED')$$),
    ('vaccination', 'statistics_dose', 'DOSE', $$
      select 'DOSE'::text as source, t.known_from, t.known_to, t.given_on as day, t.division_code as division, false as hit,
        array[coalesce(t.product_code, 'UNKNOWN'), t.source, statistics_age(p.birth_year, t.given_on)] as keys, '{}'::smallint[] as buckets
      from %s t left join person p on p.id = t.person_id where true$$),
    ('stay', 'statistics_stay', 'STAY', $$
      select 'STAY'::text as source, t.known_from, t.known_to, (t.arrived_at at time zone 'Asia/Shanghai')::date as day,
        t.division_code as division, t.precision in ('PREFECTURE', 'PROVINCE') as hit,
        array[t.source, statistics_age(p.birth_year, (t.arrived_at at time zone 'Asia/Shanghai')::date)] as keys, '{}'::smallint[] as buckets
      from %s t left join person p on p.id = t.person_id where true$$),
    ('appeal_figure', 'statistics_appeal', 'APPEAL', $$
      select 'APPEAL'::text as source, t.decided_at as known_from, null::timestamptz as known_to,
        (t.decided_at at time zone 'Asia/Shanghai')::date as day, coalesce(t.prefectures[1], p.home_division, '000000') as division,
        t.verdict in ('OVERTURNED', 'PARTLY') as hit,
        array[coalesce(t.cause, 'UNKNOWN'), t.verdict,
          case cardinality(t.sources) when 0 then 'NONE' when 1 then t.sources[1] else 'SEVERAL' end,
          coalesce(t.policy_version, 'NONE'), coalesce(t.area_version_id::text, 'NONE'), coalesce(t.deciding_rule, 'NONE')] as keys,
        array[statistics_bucket(t.decided_at - t.opened_at)] as buckets
      from %s t left join person p on p.id = t.person_id
      where t.decided_at is not null and t.verdict is not null and t.person_id <> '00000000-0000-0000-0000-000000000000'$$)
  ) as s (tbl, vw, code, mapping) loop
    execute format('create view %I as %s', source.vw, format(source.mapping, source.tbl));
    one := 'insert into statistics_change (source, known_at, forgotten, day, division, sign, hit, keys, buckets)
      select source, %1$s, %2$s, day, division, %3$s, hit, keys, buckets from (%4$s) as f where %5$s';
    execute format($f$create function %1$I_came() returns trigger language plpgsql as $b$ begin %2$s; %3$s; return null; end $b$$f$,
      source.vw,
      format(one, 'known_from', 'false', '1', format(source.mapping, 'came'), 'true'),
      format(one, 'known_to', 'false', '-1', format(source.mapping, 'came'), 'known_to is not null'));
    execute format($f$create function %1$I_changed() returns trigger language plpgsql as $b$ begin %2$s; %3$s; return null; end $b$$f$,
      source.vw,
      format(one, $$'infinity'$$, 'false', '-1', format(source.mapping, 'went'), 'known_to is null'),
      format(one, $$'infinity'$$, 'false', '1', format(source.mapping, 'came'), 'known_to is null'));
    execute format($f$create function %1$I_went() returns trigger language plpgsql as $b$ begin %2$s; return null; end $b$$f$,
      source.vw,
      format(one, $$'infinity'$$, 'true', '-1', format(source.mapping, 'went'), 'known_to is null'));
    execute format('create trigger counts_what_came after insert on %I referencing new table as came for each statement execute function %I_came()', source.tbl, source.vw);
    execute format('create trigger counts_what_changed after update on %I referencing old table as went new table as came for each statement execute function %I_changed()', source.tbl, source.vw);
    execute format('create trigger counts_what_went after delete on %I referencing old table as went for each statement execute function %I_went()', source.tbl, source.vw);
  end loop;
end $do$;

-- What is there already. Counted by the first turn.
insert into statistics_change (source, known_at, day, division, sign, hit, keys, buckets)
select source, known_from, day, division, 1, hit, keys, buckets from (
  select * from statistics_test union all select * from statistics_dose
  union all select * from statistics_stay union all select * from statistics_appeal) as f;
insert into statistics_change (source, known_at, day, division, sign, hit, keys, buckets)
select source, known_to, day, division, -1, hit, keys, buckets from (
  select * from statistics_test union all select * from statistics_dose
  union all select * from statistics_stay union all select * from statistics_appeal) as f where known_to is not null;

-- ── exports ─────────────────────────────────────────────────────────────────────────────────────────────────────
create table export_job (
  id uuid primary key,
  asked_by uuid not null,
  asked_at timestamptz not null,
  format text not null check (format in ('CSV', 'PARQUET')),
  -- the question, with the instant its figures are of, and the threshold of whoever asked
  question jsonb not null,
  dataset_version text not null,
  k smallint not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
  progress double precision not null default 0,
  rows_written bigint not null default 0,
  bytes bigint,
  sha256 bytea check (octet_length(sha256) = 32),
  started_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz,
  constraint done_with_its_file check ((state = 'DONE') <= (bytes is not null and sha256 is not null and expires_at is not null))
);
create index export_job_own on export_job (asked_by, asked_at desc, id desc);
create index export_job_open on export_job (state) where state in ('WAITING', 'RUNNING', 'DONE');

-- The file, in pieces, so that every server process can hand it out and no shared folder is needed.
create table export_piece (
  export_id uuid not null references export_job (id) on delete cascade,
  place integer not null,
  content bytea not null,
  primary key (export_id, place)
);
alter table export_piece alter column content set storage external;

-- ── alerts ──────────────────────────────────────────────────────────────────────────────────────────────────────
create table analyst_alert (
  id uuid primary key,
  kind text not null check (kind in ('OVERTURN_RATE', 'INSTITUTION_LAG')),
  -- the rule, or the institution
  subject text not null,
  value double precision not null,
  usual double precision not null,
  cases bigint not null,
  raised_at timestamptz not null,
  last_seen_at timestamptz not null,
  closed_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  note text,
  constraint acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null))
);
-- one for each episode
create unique index one_open_alert on analyst_alert (kind, subject) where closed_at is null;
create index analyst_alert_latest on analyst_alert (raised_at desc, id desc);
