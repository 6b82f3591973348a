import type { Store } from '../orm/store.js';
import { VACCINE_PRODUCTS } from '../vaccination/vaccine-products.js';
import { DEMO_INSTITUTIONS } from './demo-institutions.js';

/** Loads the vaccine products (疫苗品种). Idempotent. */
export async function loadReference(store: Pick<Store, 'pool'>): Promise<void> {
  await store.pool.query(
    `insert into vaccine_product (code, name_zh, name_en, manufacturer, technology, doses_required)
     select code, "nameZh", "nameEn", manufacturer, technology, "dosesRequired"
     from jsonb_to_recordset($1::jsonb) as given
       (code text, "nameZh" text, "nameEn" text, manufacturer text, technology text, "dosesRequired" smallint)
     on conflict (code) do nothing`,
    [JSON.stringify(VACCINE_PRODUCTS)],
  );
}

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
