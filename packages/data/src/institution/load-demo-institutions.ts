import type { Store } from '../orm/store.js';
import { DEMO_INSTITUTIONS } from './demo-institutions.js';

/** Loads the invented institutions of the demo city; no real installation has them. Idempotent. */
export async function loadDemoInstitutions(store: Pick<Store, 'pool'>): Promise<void> {
  await store.pool.query(
    `insert into institution (id, name, division_code, qualified, connected)
     select id, name, division, qualified, connected
     from jsonb_to_recordset($1::jsonb) as given (id uuid, name text, division text, qualified boolean, connected boolean)
     on conflict (id) do nothing`,
    [JSON.stringify(DEMO_INSTITUTIONS)],
  );
}
