import type { Store } from '../orm/store.js';
import { QUERY_CHANNELS } from './query-channels.js';

/** Loads the channels (查询渠道); what the file says now replaces what it said before. Idempotent. */
export async function loadQueryChannels({ pool }: Pick<Store, 'pool'>): Promise<void> {
  await pool.query(
    `insert into query_channel (code, jurisdiction, name_zh, name_en, kind, source)
     select code, jurisdiction, "nameZh", "nameEn", kind, source
     from jsonb_to_recordset($1::jsonb) as given (code text, jurisdiction text, "nameZh" text, "nameEn" text, kind text,
       source text)
     on conflict (code) do update set (jurisdiction, name_zh, name_en, kind, source) =
       (excluded.jurisdiction, excluded.name_zh, excluded.name_en, excluded.kind, excluded.source)`,
    [JSON.stringify(QUERY_CHANNELS)],
  );
}
