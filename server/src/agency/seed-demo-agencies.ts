import { demoInstitution, loadAgencies, type Store } from '@zhengming/data';

/** Invented neighbourhoods of the demo's story. */
const COMMUNITIES = [
  {
    id: '00000000-0000-7000-8000-1c0000000101',
    nameZh: '阿右旗沙井社区',
    nameEn: 'Shajing community',
    division: '152922',
  },
  {
    id: '00000000-0000-7000-8000-1c0000000102',
    nameZh: '额旗胡杨社区',
    nameEn: 'Huyang community',
    division: '152923',
  },
  {
    id: '00000000-0000-7000-8000-1c0000000103',
    nameZh: '朝阳槐南社区',
    nameEn: 'Huainan community',
    division: '110105',
  },
] as const;

/** The laboratory that answers by itself in the demo, with the key of the demo's laboratory. */
const ANSWERS_ITSELF = { institution: '锡林浩特草原医院', keyPrefix: 'demolab' } as const;

/** Whom the desk of the demo can ask: its institutions, three neighbourhoods, and one laboratory with a key. Idempotent. */
export async function seedDemoAgencies(store: Pick<Store, 'pool'>): Promise<void> {
  await loadAgencies(store);
  await store.pool.query(
    `insert into agency (id, kind, name_zh, name_en, opening_zh, opening_en, division_code)
     select id, 'COMMUNITY', "nameZh", "nameEn", '您好，这里是12345健康码申诉，请协助核实一名居民的停留情况。',
       '12345 health-code appeals; please verify where somebody stayed.', division
     from jsonb_to_recordset($1::jsonb) as given (id uuid, "nameZh" text, "nameEn" text, division text)
     on conflict (id) do nothing`,
    [JSON.stringify(COMMUNITIES)],
  );
  await store.pool.query(
    `update agency set partner_id = (select client_id from partner_key where prefix = $2) where institution_id = $1`,
    [demoInstitution(ANSWERS_ITSELF.institution).id, ANSWERS_ITSELF.keyPrefix],
  );
}
