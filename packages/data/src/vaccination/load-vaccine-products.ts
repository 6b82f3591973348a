import type { Store } from '../orm/store.js';
import { VACCINE_PRODUCTS } from './vaccine-products.js';

/** Loads the vaccine products (疫苗品种). Idempotent. */
export async function loadVaccineProducts(store: Pick<Store, 'pool'>): Promise<void> {
  await store.pool.query(
    `insert into vaccine_product (code, name_zh, name_en, manufacturer, technology, doses_required)
     select code, "nameZh", "nameEn", manufacturer, technology, "dosesRequired"
     from jsonb_to_recordset($1::jsonb) as given
       (code text, "nameZh" text, "nameEn" text, manufacturer text, technology text, "dosesRequired" smallint)
     on conflict (code) do nothing`,
    [JSON.stringify(VACCINE_PRODUCTS)],
  );
}
