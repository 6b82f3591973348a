import {
  checkKnowledge,
  day,
  type AppealAction,
  type Instant,
  type KnowledgeKind,
  type KnowledgeText,
} from '@zhengming/domain';
import { referenceText } from '../division/reference-divisions.js';
import type { Store } from '../orm/store.js';
import { inTransaction } from '../orm/transaction.js';
import { lockKnowledge, publishKnowledge, writeKnowledgeDraft } from './knowledge.repository.js';

/** A prepared text as it ships: with its sources, and from when it is true. */
interface ShippedText extends KnowledgeText {
  readonly validFrom: string;
  readonly key: string;
  readonly kind: KnowledgeKind;
  readonly action: AppealAction | null;
}

const FILE = 'knowledge/2021-08-15.json';

/** The texts of the release. @throws Error when one of them would not be accepted from a supervisor either */
async function shippedKnowledge(): Promise<readonly ShippedText[]> {
  const { texts } = JSON.parse(await referenceText(FILE)) as { readonly texts: readonly ShippedText[] };
  for (const text of texts) {
    const faults = checkKnowledge(text.kind, text);
    if (faults.length > 0) throw new Error(`prepared text ${text.key}: ${faults.join(', ')}`);
  }
  return texts;
}

/** Brings the texts of the release into a house that has none of that key; what a house wrote itself stays. Idempotent. */
export async function loadKnowledge(store: Store, at: Instant): Promise<number> {
  const texts = await shippedKnowledge();
  return inTransaction(store, async (sql) => {
    await lockKnowledge(sql, FILE);
    const found = await sql.query('select distinct key from knowledge_text');
    const known = new Set(found.rows.map((row: { key: string }) => row.key));
    const missing = texts.filter(({ key }) => !known.has(key));
    for (const text of missing) {
      const first = { ...text, version: 1, validFrom: day(text.validFrom), writtenBy: null, writtenAt: at };
      await writeKnowledgeDraft(sql, first);
      await publishKnowledge(sql, first, { by: null, at });
    }
    return missing.length;
  });
}
