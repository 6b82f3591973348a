import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkout } from './checkout.js';

/** One line of a list: names as published, no codes. */
export interface ListedPlace {
  readonly level: 'high' | 'medium';
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly community: string;
}

/** The places listed on a day of the demo window, from the project's copy of the notices. */
export function placesOf(date: string): readonly ListedPlace[] {
  const file = join(checkout, 'packages/data/reference/risk-areas-2021-10-17-to-11-02.csv.gz');
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines
    .map((line) => line.trim().split(','))
    .filter(([day]) => day === date)
    .map(([, level, province = '', city = '', county = '', community = '']) => ({
      level: level === 'high' ? 'high' : 'medium',
      province,
      city,
      county,
      community,
    }));
}

/** A list as the national page answers it; `hour` like `2021-11-01 09时`. */
export function nationalList(hour: string, places: readonly ListedPlace[]): string {
  const level = (wanted: ListedPlace['level'], type: string) =>
    places
      .filter((place) => place.level === wanted)
      .map(({ province, city, county, community }) => ({
        type,
        province,
        city,
        county,
        area_name: `${province} ${city} ${county}`,
        communitys: [community],
      }));
  const highlist = level('high', '2');
  const middlelist = level('medium', '1');
  const counts = { hcount: highlist.length, mcount: middlelist.length };
  return JSON.stringify({ data: { end_update_time: hour, ...counts, highlist, middlelist }, code: 0, msg: '查询成功' });
}
