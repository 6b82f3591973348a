import { policyOf } from '@zhengming/data';
import { type PersonFacts, remoteSentence, scanGrounds, type Stay } from '@zhengming/domain';
import { expression, mapped } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import type { RemoteGroundType } from './journey.type.js';

const ms = (instant: Sql): Sql => sql`(extract(epoch from ${instant}) * 1000)::bigint`;

const stayJson = (
  s: Sql,
): Sql => sql`json_build_object('id', ${s}.id, 'source', ${s}.source, 'precision', ${s}.precision,
  'division', ${s}.division_code, 'arrivedAt', ${ms(sql`${s}.arrived_at`)}, 'leftAt', ${ms(sql`${s}.left_at`)},
  'phoneId', ${s}.phone_id, 'venueId', ${s}.venue_id, 'forwarded', ${s}.forwarded)`;

/** What the detector reads of whoever scanned: their stays, tests and numbers as they are known now. */
const scanScene = (row: Sql): Sql => sql`case when ${row}.source = 'VENUE_SCAN' then json_build_object(
  'scan', ${stayJson(row)},
  'stays', (select coalesce(json_agg(${stayJson(sql`o`)}), '[]') from stay o
    where o.person_id = ${row}.person_id and o.known_to is null and o.id <> ${row}.id),
  'tests', (select coalesce(json_agg(json_build_object('id', t.id, 'division', t.division_code,
      'sampledAt', ${ms(sql`t.sampled_at`)})), '[]')
    from nucleic_test t where t.person_id = ${row}.person_id and t.known_to is null),
  'phones', (select coalesce(json_agg(json_build_object('id', coalesce(b.version_of, b.id), 'effectiveFrom', ${ms(sql`b.effective_from`)},
      'effectiveTo', ${ms(sql`b.effective_to`)})), '[]')
    from phone_binding b where b.person_id = ${row}.person_id and b.known_to is null)) else '{}' end`;

interface Scene extends Pick<PersonFacts, 'stays' | 'tests' | 'phones'> {
  readonly scan: Stay;
}

/** Of a stay that is no scan. */
type Nothing = { readonly [name in keyof Scene]?: never };

/** Of a row of `stay`: what speaks against a scan having been made at its venue, as the judge sees it. */
export const remoteOfStay = mapped(
  expression(scanScene),
  async (value, { divisions, clock, worlds }): Promise<readonly RemoteGroundType[]> => {
    const scene = value as Scene | Nothing;
    if (scene.scan === undefined) return [];
    const now = clock.now();
    const policy = policyOf(await worlds.current(), now);
    return scanGrounds(scene.scan, scene, policy, divisions, now).map((ground) => ({
      reason: ground.reason,
      sentence: remoteSentence(ground),
      factId: ground.factId,
      km: ground.km,
    }));
  },
);
