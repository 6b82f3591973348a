-- Records what partners are to be told after statuses were written (see packages/data/src/watch). A function, so that its
-- plan keeps to the keys: one that was made while nobody was watched would read the whole table for every status later.
create function record_status_changes(persons uuid[], at timestamptz) returns void
language plpgsql
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
declare
  client uuid;
begin
  for client in
    with changed as (
      update status_watch w set colour = s.colour, popup = s.popup, data_gap = s.data_gap, valid_until = s.valid_until
      from unnest(persons) g (person_id)
      join status_watch o on o.person_id = g.person_id
      join lateral (select x.colour, x.popup, x.popup is null and x.determinacy = 'INDETERMINATE' as data_gap, x.valid_until,
        x.decision_id from status x where x.person_id = g.person_id) s on true
      join partner_client c on c.id = o.client_id and c.active and 'status:watch' = any (c.scopes)
      where w.person_id = o.person_id and w.client_id = o.client_id and o.until > at
        and (o.colour, o.popup, o.data_gap) is distinct from (s.colour, s.popup, s.data_gap)
      returning w.person_id, w.client_id, w.id as watch_id, w.purpose, s.decision_id, o.colour as old_colour,
        o.popup as old_popup, o.data_gap as old_data_gap, s.colour, s.popup, s.data_gap, s.valid_until
    ), told as (
      insert into status_change (person_id, client_id, watch_id, purpose, decision_id, changed_at, old_colour, old_popup,
        old_data_gap, colour, popup, data_gap, valid_until)
      select person_id, client_id, watch_id, purpose, decision_id, at, old_colour, old_popup, old_data_gap, colour, popup,
        data_gap, valid_until from changed
      on conflict do nothing
      returning id, person_id, client_id
    ), queued as (
      insert into webhook_delivery (id, endpoint_id, event_id, type, person_id, created_at, next_attempt_at)
      select gen_random_uuid(), h.id, t.id, 'status.changed', t.person_id, at, at
      from told t join webhook_endpoint h on h.client_id = t.client_id and h.active and 'status.changed' = any (h.types)
    )
    select distinct client_id from told
  loop
    perform pg_notify('zhengming_partner', client::text);
  end loop;
end $$;
