import { Readable } from 'node:stream';
import { formatInstant, fromEpochMs, instant } from '@zhengming/domain';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { auditActor, NO_PERSONAL_READING } from '../access/audit.js';
import type { Identify } from '../access/identify.js';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';
import type { Context, Services } from '../app/context.js';
import { Sql, sql, toStatement } from '../read/sql.js';
import { actorName, type AuditSelection, selectedEvents } from './audit-event.read.js';
import { csvLine } from './csv-line.js';
import { searchedFor, selectEvents } from './select-events.js';

const moment = z.string().transform((text, check) => {
  try {
    return instant(text);
  } catch {
    check.addIssue('must be RFC 3339 text with a zone');
    return z.NEVER;
  }
});
const words = z.string().max(200);
const FILTER = z.strictObject({
  identifier: z.strictObject({ kind: z.enum(['PHONE', 'RESIDENT_ID']), value: words }).nullish(),
  personId: z.uuid().nullish(),
  actor: words.nullish(),
  kind: z.enum(['READ', 'CHANGE', 'REVEAL', 'BREAK_GLASS', 'SIGN_IN', 'EXPORT', 'PURGE']).nullish(),
  outcome: z.enum(['DONE', 'REFUSED', 'FAILED', 'UNKNOWN']).nullish(),
  action: words.nullish(),
  purpose: words.nullish(),
  from: moment.nullish(),
  to: moment.nullish(),
});

/**
 * The audit log as a CSV file, for the same people and by the same filter as the list. The filter comes in the body,
 * so that no number ever stands in an address; only JSON is taken, which no form of another site can send.
 */
export function mountAuditExport(app: FastifyInstance, services: Services, identify: Identify): void {
  app.post('/api/audit/export', { bodyLimit: 8_192 }, async (request, reply) => {
    const actor = await identify(request);
    if (!isAllowed(actor, PERMISSIONS['Query.auditEvents'] ?? {}))
      return reply.code(actor.kind === 'ANONYMOUS' ? 401 : 403).send({ code: 'FORBIDDEN' });
    const filter = FILTER.safeParse(request.body);
    if (!request.headers['content-type']?.startsWith('application/json') || !filter.success)
      return reply.code(400).send({ code: 'BAD_USER_INPUT' });
    const context: Context = { ...services, actor, requestId: request.id, reading: NO_PERSONAL_READING };
    try {
      return await send(context, reply, await selectEvents(context, filter.data as never));
    } catch (error) {
      if (error instanceof GraphQLError) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      throw error;
    }
  });
}

async function send(context: Context, reply: FastifyReply, selection: AuditSelection): Promise<FastifyReply> {
  const undertaking = context.audit.undertake({
    at: context.clock.now(),
    kind: 'EXPORT',
    ...auditActor(context.actor),
    action: 'exportAudit',
    purpose: 'AUDIT',
    personId: selection.personId,
    detail: searchedFor(selection),
    requestId: context.requestId,
  });
  await context.audit.onDisk();
  const lines = async function* (): AsyncGenerator<string> {
    let rows = 0;
    let complete = false;
    try {
      yield `${BYTE_ORDER_MARK}${csvLine(HEAD)}`;
      for await (const page of pages(context, selection)) {
        rows += page.length;
        yield page.map(csvLine).join('');
      }
      complete = true;
    } finally {
      undertaking.end(complete ? 'DONE' : 'FAILED', { detail: { ...searchedFor(selection), rows } });
    }
  };
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="audit.csv"')
    .header('cache-control', 'no-store')
    .send(Readable.from(lines()));
}

const PAGE = 2_000;
/** Without it spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';
const HEAD = [
  'seq',
  'at',
  'kind',
  'outcome',
  'actorKind',
  'actorId',
  'actor',
  'clientId',
  'action',
  'personId',
  'objectId',
  'purpose',
  'fields',
  'reason',
  'detail',
  'requestId',
  'hash',
];

type ExportRow = Readonly<Record<string, string | null>> & { readonly seq: string; readonly epoch: string };

/** The entries as of now, latest first, a page at a time: however long the log, the memory is that of one page. */
async function* pages({ store }: Context, selection: AuditSelection): AsyncGenerator<string[][]> {
  let before = '9223372036854775807';
  for (;;) {
    const { text, values } = statement(selection, before);
    const { rows } = await store.pool.query<ExportRow>(text, values);
    const last = rows.at(-1);
    if (last === undefined) return;
    before = last.seq;
    yield rows.map((row) => HEAD.map((name) => (name === 'at' ? timeOf(row) : (row[name] ?? ''))));
    if (rows.length < PAGE) return;
  }
}

const timeOf = ({ epoch }: ExportRow): string => formatInstant(fromEpochMs(Number(epoch)));

const row = new Sql(['e']);

function statement(selection: AuditSelection, before: string): { text: string; values: unknown[] } {
  const values: Readonly<Record<string, unknown>> = { ...selection };
  const args = {
    has: (name: string) => values[name] !== null && values[name] !== undefined,
    bind: (name: string) => ({ bind: () => values[name] }),
  };
  const from = selectedEvents({ row, parent: row, args, limited: false });
  const { text, params } = toStatement(sql`select e.seq::text, floor(extract(epoch from e.at) * 1000)::text as epoch,
    e.kind, e.outcome, e.actor_kind as "actorKind", e.actor_id as "actorId", ${actorName(row)} as actor,
    e.client_id as "clientId", e.action, e.person_id::text as "personId", e.object_id as "objectId", e.purpose,
    array_to_string(e.fields, ' ') as fields, e.reason, e.detail, e.request_id as "requestId",
    encode(e.hash, 'hex') as hash
    from ${from} and e.seq < ${{ bind: () => before }} order by e.seq desc limit ${{ bind: () => PAGE }}`);
  return { text, values: params.map((param) => param.bind({ now: 0 as never, territory: null, sites: [] })) };
}
