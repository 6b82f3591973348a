-- Notices (告知) as an outbox: queued in the transaction that made them necessary, sent later without one. A notice is
-- never lost (a row until it is told), and never twice: its id stays the same over every attempt, and whoever receives it
-- drops an id it has seen.
alter table notice
  add column kind text not null default 'ADVICE',
  -- the edition of the words
  add column wording text not null default '1',
  -- 0: one case; 1: many at once, which never make one case wait
  add column priority smallint not null default 0 check (priority in (0, 1)),
  add column next_attempt_at timestamptz not null default now(),
  -- who sends it now, and how long they are believed to live; by the clock of the database
  add column taken_by uuid,
  add column lease_until timestamptz,
  -- a code; words for it are made when it is read
  add column last_error text,
  add column ended_at timestamptz,
  add column told_by uuid,
  -- one notice for one reason: queueing it again changes nothing
  add column dedup_key text,
  add column incident_id uuid;
alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check
  check (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'CANCELLED'));
alter table notice add constraint sending_is_leased check ((state = 'SENDING') = (taken_by is not null and lease_until is not null));
alter table notice add constraint told_by_whom check (told_by is null or channel = 'CALL');
update notice set kind = case when text_zh like '%维持原结果%' then 'UPHELD' else 'CLEARED' end;
create unique index notice_id on notice (id);
create unique index notice_once on notice (person_id, dedup_key) where dedup_key is not null;
create index notice_due on notice (priority, next_attempt_at, id) where state = 'QUEUED';
create index notice_sending on notice (lease_until) where state = 'SENDING';
create index notice_appeal on notice (person_id, appeal_id);
create index notice_log on notice (queued_at desc, id desc);
create index notice_failed on notice (queued_at desc, id desc) where state = 'FAILED';

-- Satisfaction (回访): the three questions of the hotline, asked once.
create table satisfaction (
  person_id uuid not null,
  appeal_id uuid not null,
  -- 响应: was the person called back or answered at all
  contacted boolean not null,
  -- 解决
  solved boolean not null,
  -- 满意
  satisfied text not null check (satisfied in ('SATISFIED', 'FAIRLY', 'NOT')),
  channel text not null check (channel in ('CALL', 'PARTNER')),
  -- staff who asked, or the partner through whom the person answered
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (person_id, appeal_id)
);
create index satisfaction_time on satisfaction (recorded_at);
