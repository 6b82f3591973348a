import type { Store } from '../orm/store.js';

/** Provinces whose vaccination registers answer in the demo since the national interface (国家数据查询服务接口). */
const CONNECTED =
  '110000 120000 130000 140000 150000 210000 220000 230000 310000 320000 330000 340000 350000 360000 370000 410000 ' +
  '420000 430000 440000 450000 460000 500000 510000 520000 530000 540000 610000 630000 640000 650000';
/** "数据正在汇聚": it has said that it will sync later. */
const NOT_CONNECTED = '620000';
const SINCE = '2021-08-16T00:00:00+08:00';

/** Loads how the vaccination registers of the demo stand: all answer but Gansu's. Idempotent. */
export async function loadDemoConnectors(store: Pick<Store, 'pool'>): Promise<void> {
  await store.pool.query(
    `insert into connector (kind, source, state, since)
     select 'VACCINATION', source, state, $3 from (
       select unnest($1::text[]) as source, 'CONNECTED' as state union all
       select unnest($2::text[]), 'NOT_CONNECTED'
     ) given on conflict do nothing`,
    [CONNECTED.split(' '), [NOT_CONNECTED], SINCE],
  );
}
