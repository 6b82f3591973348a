import type { TrackedTest } from '@zhengming/domain';
import { expression, mapped } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { nucleicTestReading } from '../test/test.read.js';
import { toResultTrackType } from './result-track.type.js';
import { hopsNow, isOurs, timesOf, type TrackedPlace, trackedPlace, trackOf } from './tracked.js';

interface Tracked {
  readonly test: TrackedTest;
  readonly place: TrackedPlace;
}

nucleicTestReading.extend({
  hops: mapped(expression(timesOf), (value, context) => hopsNow(value as TrackedTest, context)),
  track: mapped(
    expression(
      (row) => sql`json_build_object('test', ${timesOf(row)}, 'place', ${trackedPlace(sql`${row}.institution_id`)})`,
    ),
    (value, context) => {
      const { test, place } = value as Tracked;
      return toResultTrackType(trackOf(test, place, context));
    },
  ),
  // where the institution stands decides, not where the sample was taken: a sampling team travels
  origin: mapped(
    expression((row) => sql`(select i.division_code from institution i where i.id = ${row}.institution_id)`),
    (value) => (isOurs(String(value)) ? 'LOCAL' : 'OTHER_PROVINCE'),
  ),
});
