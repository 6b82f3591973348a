-- What waits to be counted is taken up wherever it lies: a number and an index for each of millions of facts, on the way of every
-- delivery, told nothing that the place of the row does not tell. All of it is in the figures within a minute.
alter table statistics_change drop column seq;
alter table statistics_change drop column xid;

-- Whoever writes facts raises the version of the person. With room beside it a person stays where it is, and no index is told.
alter table person set (fillfactor = 75);
