-- A record number of a register is one record of one person: whether somebody else has it is looked up for every row.
create index vaccination_record on vaccination (source, record_key) where known_to is null and record_key is not null;
