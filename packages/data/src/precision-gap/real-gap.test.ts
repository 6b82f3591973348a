import { readFile } from 'node:fs/promises';
import { buildDivisions, instant, type ListedArea, precisionGap, reachFactor } from '@zhengming/domain';
import { expect, test } from 'vitest';
import { openTrial } from '../area/import-area-file.js';
import { referenceDivisions } from '../division/reference-divisions.js';

const divisions = buildDivisions(await referenceDivisions());

/** What a list names, as the judge would see it; names that only a steward can resolve are left out. */
async function areasOf(name: string): Promise<readonly ListedArea[]> {
  const file = await readFile(new URL(`../area/fixtures/${name}.json.gz`, import.meta.url));
  const trial = await openTrial(divisions);
  const reception = { receivedBy: null, receivedAt: instant('2022-12-31T00:00:00+08:00') };
  const { lists } = await trial.importFile(file, name, reception);
  return lists.flatMap(({ list }) =>
    list.groups.flatMap(({ kind, level, division, places }): ListedArea[] =>
      division === null
        ? []
        : [{ key: division, kind, level, division, extent: 'PART', places: places.length, since: null }],
    ),
  );
}

/**
 * Published elsewhere for the same lists, over ordinary prefectures: 5.3, 3.6, 3.4 and 1.9. The third is 3.5 here: that
 * list names twelve counties directly under a province (省直辖县), which are matched alone (A6) and so stand outside;
 * taken together as if they were a prefecture, they bring it to 3.4.
 */
test.each([
  ['2022041520', '15 April', { listed: 47, swept: 248 }, 5.3, 0],
  ['2022071421', '14 July', { listed: 81, swept: 294 }, 3.6, 2],
  ['2022081522', '15 August', { listed: 101, swept: 356 }, 3.5, 14],
  ['2022120121-one-place-each', '1 December', { listed: 991, swept: 1921 }, 1.9, 10],
])('the list %s of %s 2022', async (name, _day, ordinary, factor, alone) => {
  const gap = precisionGap(await areasOf(name), divisions);
  expect(gap.ordinary).toEqual(ordinary);
  expect(gap.alone).toHaveLength(alone);
  expect(Number(reachFactor(gap.ordinary)?.toFixed(1))).toBe(factor);
});
