-- A status that is written for the first time, or again after a merge or an erasure took it away while its writer waited for
-- its row. Whoever merges or erases holds the person's row: we wait for them, and see what they did, which the statement
-- that writes does not; and they wait for us, and see what we wrote.

create function is_living_record(of_person uuid) returns boolean language plpgsql volatile as $$
begin
  perform from person p where p.id = of_person and p.merged_into is null and p.restricted_at is null for key share;
  return found;
end $$;
