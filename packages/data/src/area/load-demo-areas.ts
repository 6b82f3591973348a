import {
  buildGazetteer,
  day,
  formatDay,
  parseListRows,
  plusDays,
  plusHours,
  startOf,
  type DivisionTable,
  type ListRow,
  type PublishedList,
} from '@zhengming/domain';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { referenceAliases, referenceText } from '../division/reference-divisions.js';
import type { Store } from '../orm/store.js';
import { inTransaction } from '../orm/transaction.js';
import { publishHistoricVersion } from './publish-area-version.js';
import { resolveAreaList } from './resolve-area-list.js';
import { stageAreaList } from './stage-area-list.js';

/** The outbreak of 额济纳旗: lists of these days, each in force from 08:00 of the next morning. */
const FIRST_DAY = day('2021-10-17');
const LAST_DAY = day('2021-10-31');
const MORNING_HOURS = 32;
const FILE = 'risk-areas-2021-10-17-to-11-02.csv.gz';

/**
 * Loads the official lists of the demo window as published history, each day's notice in force from the next morning.
 * Idempotent: when any version is in force already, nothing is done. @returns how many lists came into force
 */
export async function loadDemoAreas(store: Pick<Store, 'pool'>, divisions: DivisionTable): Promise<number> {
  const present = await store.pool.query('select 1 from area_version where in_force_from is not null limit 1');
  if (present.rowCount !== 0) return 0;
  const gazetteer = buildGazetteer(divisions, await referenceAliases());
  const rows = parse<ListRow>(await referenceText(FILE), { columns: true, skip_empty_lines: true });
  const byTime = new Map(parseListRows(rows).map((list) => [list.listTime, list]));
  let published = 0;
  for (let on = FIRST_DAY; on <= LAST_DAY; on = plusDays(on, 1)) {
    const listTime = plusHours(startOf(on), MORNING_HOURS);
    const list: PublishedList = byTime.get(listTime) ?? { listTime, items: [], problems: [] };
    const contentHash = createHash('sha256').update(JSON.stringify(list)).digest();
    const found = { list, contentHash, source: '省级卫生健康委员会每日通告' };
    const options = { gazetteer, divisions, previous: null, receivedAt: listTime, fileName: `${formatDay(on)}.csv` };
    await inTransaction(store, async (sql) => {
      const staged = await stageAreaList(sql, resolveAreaList(found, options), {
        receivedBy: null,
        receivedAt: listTime,
      });
      const result = await publishHistoricVersion(sql, staged.versionId, listTime, '历史清单，随参考数据装载');
      if (!result.ok) throw new Error(`the list of ${formatDay(on)} could not be published: ${result.code}`);
    });
    published += 1;
  }
  return published;
}
