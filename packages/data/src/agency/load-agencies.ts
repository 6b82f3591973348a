import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';

/** The hotlines of the carriers, and our own stewards: the same everywhere. */
const EVERYWHERE = [
  {
    id: '00000000-0000-7000-8000-1c0000012306',
    kind: 'CARRIER',
    nameZh: '铁路12306',
    nameEn: 'Railway 12306',
    phone: '12306',
    openingZh: '您好，这里是12345健康码申诉，请协助核实一张车票的乘车情况，我说行程日期和车次。',
    openingEn: '12345 health-code appeals; please verify whether a ticket was used.',
  },
  {
    id: '00000000-0000-7000-8000-1c0000012326',
    kind: 'CARRIER',
    nameZh: '民航12326',
    nameEn: 'Civil aviation 12326',
    phone: '12326',
    openingZh: '您好，这里是12345健康码申诉，请协助核实一张机票的乘机情况，我说行程日期和航班。',
    openingEn: '12345 health-code appeals; please verify whether a flight was taken.',
  },
  {
    id: '00000000-0000-7000-8000-1c0000000001',
    kind: 'DATA_STEWARD',
    nameZh: '本平台数据管理',
    nameEn: 'Data stewards of this platform',
    phone: null,
    openingZh: null,
    openingEn: null,
  },
] as const;

/**
 * The bodies that can be asked: carriers and stewards, a laboratory for each testing institution, a health commission
 * for each province. What is there stays as it is; what is new is added. Communities are entered by the desk.
 */
export async function loadAgencies({ pool }: Pick<Store, 'pool'>): Promise<void> {
  await pool.query(
    `insert into agency (id, kind, name_zh, name_en, phone, opening_zh, opening_en)
     select id, kind, "nameZh", "nameEn", phone, "openingZh", "openingEn"
     from jsonb_to_recordset($1::jsonb) as given (id uuid, kind text, "nameZh" text, "nameEn" text, phone text,
       "openingZh" text, "openingEn" text)
     on conflict (id) do nothing`,
    [JSON.stringify(EVERYWHERE)],
  );
  await addLaboratories(pool);
  await pool.query(
    `insert into agency (id, kind, name_zh, name_en, phone, opening_zh, opening_en, division_code)
     select md5('agency:province:' || d.code)::uuid, 'PROVINCE', d.name || '卫生健康委（省际协查）',
       'Health commission of ' || d.name, '12320',
       '您好，这里是12345健康码申诉，请协助核实一名来访人员在贵省的停留县区。',
       '12345 health-code appeals; please verify in which county somebody stayed.', d.code
     from division d where d.level = 'PROVINCE' and d.valid_to is null on conflict do nothing`,
  );
}

/** A laboratory that can be asked, for each institution of the registry that has none yet. */
export async function addLaboratories(sql: Sql): Promise<void> {
  await sql.query(
    `insert into agency (id, kind, name_zh, name_en, phone, opening_zh, opening_en, institution_id, division_code)
     select i.id, 'LABORATORY', i.name, i.name, i.phone,
       '您好，这里是12345健康码申诉，请协助核实一份核酸样本的上传情况，我说样本编号。',
       '12345 health-code appeals; please verify the upload of one sample.', i.id, i.division_code
     from institution i on conflict do nothing`,
  );
}
