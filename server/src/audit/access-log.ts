import type { AuditActorKind } from '@zhengming/data';
import { fromEpochMs } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';
import { findPerson } from '../person/find-person.js';
import { KEYSET } from '../read/compile.js';
import { type Page, type PageArgs, type SortKey, decodeCursor, pageOf, pageSize } from '../read/connection.js';
import { sql } from '../read/sql.js';
import type { AccessLogConnectionType, AccessLogEntryType } from './access-log.type.js';
import { actionText } from './action-words.js';
import { fieldsText, purposeText } from './audit-words.js';

interface LookRow {
  readonly seq: string;
  readonly at: Date;
  readonly actor_kind: AuditActorKind;
  readonly partner: string | null;
  readonly action: string;
  readonly purpose: string | null;
  readonly fields: readonly string[];
  readonly reason: string | null;
}

const ORDER: readonly SortKey[] = [{ sql: (row) => sql`${row}.seq`, type: 'bigint' }];
const NEWEST = '9223372036854775807';

const LOOKS = `select e.seq, e.at, e.actor_kind, p.name as partner, e.action, e.purpose, e.fields, e.reason
  from audit_event e left join partner_client p on e.actor_kind = 'PARTNER' and p.id::text = e.actor_id
  where e.person_id = $1 and e.seq < $2 order by e.seq desc limit $3`;

/** Who looked at the data of a person, the latest first. Looking it up is an entry like every other. */
export async function accessLog(
  context: Context,
  identifier: IdentifierInput,
  page: PageArgs,
): Promise<AccessLogConnectionType | Refusal> {
  const first = pageSize(page.first);
  const [before = NEWEST] = page.after ? decodeCursor(page.after, ORDER) : [];
  const personId = await findPerson(context, identifier, 'identifier');
  if (isRefusal(personId)) return personId;
  await context.audit.flush();
  const { rows } = await context.store.pool.query<LookRow>(LOOKS, [personId, before, first + 1]);
  context.reading.of(personId);
  const found = rows.map((row) => ({ ...toAccessLogEntryType(row), [KEYSET]: [row.seq] }));
  return pageOf(found, first) as Page<unknown> as AccessLogConnectionType;
}

const toAccessLogEntryType = (row: LookRow): AccessLogEntryType => ({
  at: fromEpochMs(row.at.getTime()),
  who: houseOf(row),
  what: actionText(row.action),
  why: row.reason === null ? purposeText(row.purpose) : { zh: row.reason, en: row.reason },
  data: fieldsText(row.fields),
});

const STAFF: TextType = { zh: '本平台工作人员', en: 'Staff of this platform' };
const PLATFORM: TextType = { zh: '本平台', en: 'This platform' };
const FORMER: TextType = { zh: '已停用的合作应用', en: 'A partner that is no longer one' };

function houseOf({ actor_kind: kind, partner }: LookRow): TextType {
  if (kind === 'PARTNER') return partner === null ? FORMER : { zh: partner, en: partner };
  return kind === 'STAFF' ? STAFF : PLATFORM;
}
