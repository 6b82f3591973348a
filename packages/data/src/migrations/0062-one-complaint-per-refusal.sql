-- Nobody is refused twice at one place at one instant: what is told again is the complaint that stands.
alter table refusal_complaint add column repeats uuid;
update refusal_complaint c set repeats = (
  select o.id from refusal_complaint o where o.person_id = c.person_id and o.refused_at = c.refused_at
    and o.venue_kind = c.venue_kind and o.division_code = c.division_code and (o.opened_at, o.id) < (c.opened_at, c.id)
  order by o.opened_at, o.id limit 1);
create unique index one_complaint_per_refusal on refusal_complaint (person_id, refused_at, venue_kind, division_code)
  where repeats is null;
