import { type Instant, fromEpochMs } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { UnmappedCodeType } from './code-mapping.type.js';

const MOST_LISTED = 100;

/** Codes of sources that no mapping knows, by how many records wait for them. Only vaccines come in codes of theirs. */
export async function unmappedCodes({ store }: Pick<Context, 'store'>): Promise<readonly UnmappedCodeType[]> {
  const { rows } = await store.pool.query<{ system: string; code: string; records: number; lastSeenMs: number }>(
    `select source as system, detail as code, count(*)::int as records, (extract(epoch from max(seen_at)) * 1000)::float8 as "lastSeenMs"
     from connector_record where problem = 'UNMAPPED_CODE' and detail is not null
     group by source, detail order by records desc, source, detail limit ${MOST_LISTED}`,
  );
  return rows.map(({ lastSeenMs, ...row }) => ({
    ...row,
    subject: 'VACCINE_PRODUCT',
    lastSeenAt: fromEpochMs(lastSeenMs) as Instant,
  }));
}
