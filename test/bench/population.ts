import { readFileSync } from 'node:fs';
import type pg from 'pg';
import type { ListedPlace } from '../support/risk-list.js';
import type { City } from './city.js';
import { FOR_EVERYBODY, publishList, type Published } from './publication.js';
import { count, seconds } from './table.js';

/** A prefecture whose visitors are nearest to this share of everybody. */
const SHARE = 0.01;

/**
 * Everybody judged again, then one person in a hundred: each from the click that publishes a list to the last verdict,
 * on a city where everybody has at least three stays and five tests.
 */
export async function benchPopulation(city: City): Promise<string[][]> {
  await fillUp(city.pool);
  const everybody = await publishList(city, FOR_EVERYBODY);
  const few = await publishList(city, [...FOR_EVERYBODY, await countyFor(city, SHARE)]);
  return [
    row('a list that touches everybody, until the last verdict', everybody, '1,000,000 in 30 s'),
    row('a list that touches one in a hundred', few, '1 % of 1,000,000 in 2 s'),
    ['the most memory the server held', megabytes(peakMemory(city.product.pid)), '', 'flat'],
  ];
}

const row = (what: string, { took, judged, changed }: Published, goal: string): string[] => [
  what,
  seconds(took),
  `${count(judged)} judged, ${count(changed)} changed, ${count(judged / took)}/s`,
  goal,
];

/** Adds what is missing to three stays and five tests: past days in the city, and negative tests of the last weeks. */
async function fillUp(pool: pg.Pool): Promise<void> {
  await pool.query(`
    insert into stay (person_id, id, source, precision, division_code, prefecture_code, arrived_at, left_at, known_from)
    select p.id, gen_random_uuid(), 'TELECOM', 'PREFECTURE', '110000', '110000', day, day + interval '20 hours', day
    from person p
    cross join lateral (select count(*)::int as there from stay s where s.person_id = p.id) as stays
    cross join lateral generate_series(there, 2) as missing
    cross join lateral (select timestamptz '2021-10-20T01:00:00+08:00' + missing * interval '3 days' as day) as days`);
  await pool.query(`
    insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, received_at,
      reported_at, uploaded_at, visible_at, result, channel, grade, integrity, known_from)
    select p.id, gen_random_uuid(), i.id, 'B' || missing, i.division_code, day, day, day + interval '6 hours',
      day + interval '7 hours', day + interval '8 hours', 'NEGATIVE', 'PROVINCIAL_CODE', 'VERIFIED', 'OK', day
    from person p
    cross join lateral (select count(*)::int as there from nucleic_test t where t.person_id = p.id) as tests
    cross join lateral generate_series(there, 4) as missing
    cross join lateral (select timestamptz '2021-10-12T08:00:00+08:00' + missing * interval '3 days' as day) as days
    cross join (select id, division_code from institution i where exists (select from institution_trait t where t.institution_id = i.id and t.trait = 'QUALIFIED' and t.known_to is null) order by id limit 1) as i`);
  await pool.query('analyze');
}

/** A county, as lists name it, of the prefecture that the wanted share of everybody has been to. */
async function countyFor({ pool, persons }: City, share: number): Promise<ListedPlace> {
  const { rows } = await pool.query<Omit<ListedPlace, 'level' | 'community'>>(
    `select province.name as province, prefecture.name as city, county.name as county
     from (select prefecture_code, count(distinct person_id) as visitors from stay
           where prefecture_code like '____00' and prefecture_code not like '__0000'
             and (left_at is null or left_at >= '2021-10-18T00:00:00+08:00')
             and prefecture_code not in (select prefecture_code from risk_area where prefecture_code is not null)
           group by 1) as reach
     join division prefecture on prefecture.code = reach.prefecture_code and prefecture.valid_to is null
     join division province on province.code = prefecture.parent_code and province.valid_to is null
     join division county on county.parent_code = prefecture.code and county.valid_to is null and county.kind = 'GB2260'
     order by abs(visitors - $1), county.code limit 1`,
    [persons * share],
  );
  const [place] = rows;
  if (place === undefined) throw new Error('nobody of this city has been anywhere');
  return { level: 'medium', community: '某小区', ...place };
}

/** VmHWM of the process, in kB; of what Linux tells. */
function peakMemory(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN);
}

const megabytes = (kilobytes: number): string => `${Math.round(kilobytes / 1024)} MB`;
