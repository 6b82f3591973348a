import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import {
  bureauStreets,
  bureauZones,
  divisionCode,
  historyRows,
  zone,
  type AliasRow,
  type Division,
} from '@zhengming/domain';
import { parse } from 'csv-parse/sync';

/** The folder of public reference data; its README says where each file is from. */
const REFERENCE = new URL('../../reference/', import.meta.url);
/** The statistics bureau's lists hold for 2021-10-31. */
const BUREAU_YEAR = 2021;
const SHORTEST_ZONE_CODE = '71';

/** A reference file as text, unpacked when it is gzipped. */
export async function referenceText(name: string): Promise<string> {
  const bytes = await readFile(new URL(name, REFERENCE));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

const lines = async (name: string): Promise<string[][]> => parse(await referenceText(name), { from_line: 2 });

/**
 * Every division the platform knows: GB/T 2260 since 1981 with successors, the bureau's zones and streets, and the zones
 * of our own gazetteer that official lists name and no standard does.
 */
export async function referenceDivisions(): Promise<readonly Division[]> {
  const history = historyRows(await lines('gb2260-history-1981-2024.csv.gz'));
  const known = new Set(history.map((row) => String(row.code)));
  const counties = (await lines('nbs-2021-10-31-areas.csv.gz')).map(([code = '', name = '', city = '']) => ({
    code,
    name,
    parent: `${city}00`,
  }));
  const bureau = bureauZones(counties.filter(isZoneLine), known, BUREAU_YEAR);
  const streets = (await lines('nbs-2021-10-31-streets.csv.gz')).map(
    ([code = '', name = '', county = '', , city = '']) => ({
      code,
      name,
      parent: county.length === 6 ? county : `${city}00`,
    }),
  );
  const own = (await lines('gazetteer-zones.csv')).map(([code = '', name = '', parent = '']) =>
    zone(code, name, parent, BUREAU_YEAR),
  );
  const zones = [...bureau, ...own];
  const parents = new Set([...known, ...zones.map((row) => String(row.code))]);
  return [
    ...history,
    ...zones,
    ...bureauStreets(streets, BUREAU_YEAR).filter((row) => parents.has(String(row.parent))),
  ];
}

/** Pseudo-codes of functional zones end in 71 and above; 市辖区 and the like are no zones. */
const isZoneLine = ({ code }: { readonly code: string }): boolean =>
  code.slice(4) >= SHORTEST_ZONE_CODE || ['2327', '4603', '6328'].includes(code.slice(0, 4));

/** The committed gazetteer: published names that stand for a division although the standard spells them otherwise. */
export async function referenceAliases(): Promise<readonly AliasRow[]> {
  return (await lines('gazetteer-aliases.csv')).map(([province = '', city = '', county = '', code = '']) => ({
    province,
    city,
    county,
    division: divisionCode(code),
  }));
}
