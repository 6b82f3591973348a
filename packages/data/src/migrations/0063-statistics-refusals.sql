-- What a fact counts as, once more and from here on in this place: complaints about refused tests (拒认投诉) count too, and the person
-- is a step into an index for each fact, however many people there are and however few facts a delivery brings.
alter table statistics_change drop constraint statistics_change_source_check;
alter table statistics_change add constraint statistics_change_source_check
  check (source in ('TEST', 'DOSE', 'STAY', 'APPEAL', 'REFUSAL'));

do $do$
declare
  source record;
  one text;
  -- %1$s the facts as `t`
  of_person constant text := '%1$s t left join lateral (select p.birth_year, p.home_division from person p where p.id = t.person_id offset 0) p on true';
begin
  for source in select tbl, vw, code, replace(mapping, '<of_person>', of_person) as mapping from (values
    ('nucleic_test', 'statistics_test', 'TEST', $$
      select 'TEST'::text as source, t.known_from, t.known_to, d.day, t.division_code as division, t.result = 'POSITIVE' as hit,
        array[t.channel, t.result, statistics_age(p.birth_year, d.day), t.institution_id::text] as keys,
        case when t.visible_at is null then '{}'::smallint[] else array[statistics_bucket(t.received_at - t.sampled_at),
          statistics_bucket(t.reported_at - t.received_at), statistics_bucket(t.uploaded_at - t.reported_at),
          statistics_bucket(t.visible_at - t.uploaded_at), statistics_bucket(t.visible_at - t.sampled_at)] end as buckets
      from <of_person> cross join lateral (select (t.sampled_at at time zone 'Asia/Shanghai')::date as day offset 0) d
      where t.integrity in ('OK', 'SUSPECTED')$$),
    ('vaccination', 'statistics_dose', 'DOSE', $$
      select 'DOSE'::text as source, t.known_from, t.known_to, t.given_on as day, t.division_code as division, false as hit,
        array[coalesce(t.product_code, 'UNKNOWN'), t.source, statistics_age(p.birth_year, t.given_on)] as keys, '{}'::smallint[] as buckets
      from <of_person> where true$$),
    ('stay', 'statistics_stay', 'STAY', $$
      select 'STAY'::text as source, t.known_from, t.known_to, d.day, t.division_code as division,
        t.precision in ('PREFECTURE', 'PROVINCE') as hit, array[t.source, statistics_age(p.birth_year, d.day)] as keys, '{}'::smallint[] as buckets
      from <of_person> cross join lateral (select (t.arrived_at at time zone 'Asia/Shanghai')::date as day offset 0) d where true$$),
    ('appeal_figure', 'statistics_appeal', 'APPEAL', $$
      select 'APPEAL'::text as source, t.decided_at as known_from, null::timestamptz as known_to,
        (t.decided_at at time zone 'Asia/Shanghai')::date as day, coalesce(t.prefectures[1], p.home_division, '000000') as division,
        t.verdict in ('OVERTURNED', 'PARTLY') as hit,
        array[coalesce(t.cause, 'UNKNOWN'), t.verdict,
          case cardinality(t.sources) when 0 then 'NONE' when 1 then t.sources[1] else 'SEVERAL' end,
          coalesce(t.policy_version, 'NONE'), coalesce(t.area_version_id::text, 'NONE'), coalesce(t.deciding_rule, 'NONE')] as keys,
        array[statistics_bucket(t.decided_at - t.opened_at)] as buckets
      from <of_person>
      where t.decided_at is not null and t.verdict is not null and t.person_id <> '00000000-0000-0000-0000-000000000000'$$),
    ('refusal_complaint', 'statistics_refusal', 'REFUSAL', $$
      select 'REFUSAL'::text as source, t.opened_at as known_from, null::timestamptz as known_to,
        (t.refused_at at time zone 'Asia/Shanghai')::date as day, t.division_code as division,
        coalesce(t.verdict, t.rule_verdict) = 'VIOLATION' as hit,
        array[t.venue_kind, coalesce(t.verdict, t.rule_verdict)] as keys, '{}'::smallint[] as buckets
      from %1$s t where t.state <> 'WITHDRAWN'$$)
  ) as s (tbl, vw, code, mapping) loop
    execute format('create or replace view %I as %s', source.vw, format(source.mapping, source.tbl));
    one := 'insert into statistics_change (source, known_at, forgotten, day, division, sign, hit, keys, buckets)
      select source, %1$s, %2$s, day, division, %3$s, hit, keys, buckets from (%4$s) as f where %5$s';
    execute format($f$create or replace function %1$I_came() returns trigger language plpgsql as $b$ begin %2$s; %3$s; return null; end $b$$f$,
      source.vw,
      format(one, 'known_from', 'false', '1', format(source.mapping, 'came'), 'true'),
      format(one, 'known_to', 'false', '-1', format(source.mapping, 'came'), 'known_to is not null'));
    execute format($f$create or replace function %1$I_changed() returns trigger language plpgsql as $b$ begin %2$s; %3$s; return null; end $b$$f$,
      source.vw,
      format(one, $$'infinity'$$, 'false', '-1', format(source.mapping, 'went'), 'known_to is null'),
      format(one, $$'infinity'$$, 'false', '1', format(source.mapping, 'came'), 'known_to is null'));
    execute format($f$create or replace function %1$I_went() returns trigger language plpgsql as $b$ begin %2$s; return null; end $b$$f$,
      source.vw,
      format(one, $$'infinity'$$, 'true', '-1', format(source.mapping, 'went'), 'known_to is null'));
  end loop;
end $do$;

create trigger counts_what_came after insert on refusal_complaint referencing new table as came for each statement
  execute function statistics_refusal_came();
create trigger counts_what_changed after update on refusal_complaint referencing old table as went new table as came for each statement
  execute function statistics_refusal_changed();
create trigger counts_what_went after delete on refusal_complaint referencing old table as went for each statement
  execute function statistics_refusal_went();

-- What is there already.
insert into statistics_change (source, known_at, day, division, sign, hit, keys, buckets)
select source, known_from, day, division, 1, hit, keys, buckets from statistics_refusal;
