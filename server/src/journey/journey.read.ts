import { stayStrength, type StaySource } from '@zhengming/domain';
import { personReading } from '../person/person.read.js';
import { column, many, mapped, onlyFor } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { stayReading } from '../stay/stay.read.js';
import { remoteOfStay } from './remote-of-stay.js';

stayReading.extend({
  strength: mapped(column('source'), (source) => stayStrength(source as StaySource)),
  reference: onlyFor(['HANDLER', 'REVIEWER', 'SUPERVISOR', 'AUDITOR'], column('reference')),
  caseNumber: onlyFor(['HANDLER', 'REVIEWER', 'SUPERVISOR', 'AUDITOR'], column('case_number')),
  endedAt: column('known_to'),
  endedBecause: column('ended_because'),
  remote: remoteOfStay,
});

/** Journeys that did not take place, and what else a source took back; one line for each, the latest first. */
personReading.extend({
  endedStays: many(
    () => stayReading,
    ({ row, parent }) => sql`stay ${row} where ${row}.person_id = ${parent}.id and ${row}.ended_because is not null
      and ${row}.ended_because <> 'REPLACED' order by ${row}.arrived_at desc, ${row}.id desc limit 50`,
  ),
});
