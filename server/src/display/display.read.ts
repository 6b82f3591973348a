import { policyFor } from '@zhengming/data';
import {
  type DisplayPage,
  type DisplayableTest,
  displayPageName,
  displaySentence,
  displayTests,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { personReading } from '../person/person.read.js';
import { expression, mapped } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import type { DisplayedTestsType } from './display.type.js';

const ms = (column: Sql): Sql => sql`(extract(epoch from ${column}) * 1000)::bigint`;

/** The newest tests of a person with what a page needs to know of each. */
const displayable = expression(
  (row) => sql`(select coalesce(json_agg(json_build_object('id', d.id, 'reportedAt', ${ms(sql`d.reported_at`)},
      'visibleAt', ${ms(sql`d.visible_at`)}, 'integrity', d.integrity, 'channel', d.channel,
      'institutionDivision', (select i.division_code from institution i where i.id = d.institution_id))), '[]')
    from (select * from nucleic_test n where n.person_id = ${row}.id and n.known_to is null
      order by coalesce(n.reported_at, n.sampled_at) desc, n.id desc limit 100) d)`,
);

interface DisplayArgs {
  readonly page: DisplayPage;
  readonly massScreening?: boolean | null;
}

personReading.extend({
  displayedTests: mapped(displayable, async (value, context, args) =>
    toDisplayedTestsType(value as readonly DisplayableTest[], args as unknown as DisplayArgs, context),
  ),
});

async function toDisplayedTestsType(
  tests: readonly DisplayableTest[],
  { page, massScreening }: DisplayArgs,
  { clock, divisions, worlds }: Context,
): Promise<DisplayedTestsType> {
  const at = clock.now();
  const policy = policyFor(await worlds.current(), 'DISPLAY', JURISDICTION, at);
  const found = displayTests(policy, tests, { page, massScreening: massScreening ?? null, at, divisions });
  return {
    page,
    pageName: displayPageName(page),
    policyId: policy?.id ?? null,
    policyVersion: policy?.version ?? null,
    tests: found.map((one) => ({ ...one, sentence: displaySentence(one.reason) })),
  };
}
