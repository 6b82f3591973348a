import { fromEpochMs } from '@zhengming/domain';
import { type GraphQLSchema, parse } from 'graphql';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { checkOperation, nameOf } from '../operation/check-operation.js';
import { hashOf, registerOperation } from '../operation/registered-operations.js';
import { ownPartnerId } from './own-partner.js';
import type { OperationRetiredType, OwnOperationType } from './portal.type.js';

const MOST_OPERATIONS = 200;
const LONGEST_DOCUMENT = 50_000;

interface Row {
  readonly hash: string;
  readonly name: string;
  readonly document: string;
  readonly ofHouse: boolean;
  readonly registeredAt: Date;
}

const SELECT = `select hash, name, document, partner_id is null as "ofHouse", registered_at as "registeredAt"
  from registered_operation where (partner_id = $1 or partner_id is null) and retired_at is null`;

const toType = (row: Row, schema: GraphQLSchema): OwnOperationType => ({
  ...row,
  registeredAt: fromEpochMs(row.registeredAt.getTime()),
  ...checkOperation(schema, row.document),
});

/** What the partner may send by hash, and whether it still fits the schema (漂移检查). */
export async function ownOperations(context: Context, schema: GraphQLSchema): Promise<readonly OwnOperationType[]> {
  const clientId = await ownPartnerId(context);
  const { rows } = await context.store.pool.query<Row>(
    `${SELECT} order by partner_id is null, name, hash limit ${MOST_OPERATIONS * 2}`,
    [clientId],
  );
  return rows.map((row) => toType(row, schema));
}

/** Registers a document; one that would be refused is refused here already. */
export async function registerOwnOperation(
  context: Context,
  schema: GraphQLSchema,
  document: string,
): Promise<OwnOperationType | Refusal> {
  if (document.length > LONGEST_DOCUMENT)
    return refuse('TOO_LONG', `最多 ${LONGEST_DOCUMENT} 字符。`, `At most ${LONGEST_DOCUMENT} characters.`, 'document');
  const { problems } = checkOperation(schema, document);
  const [first] = problems;
  if (first !== undefined)
    return refuse('OPERATION_INVALID', `不符合当前接口：${first}`, `It does not fit the schema: ${first}`, 'document');
  const clientId = await ownPartnerId(context);
  const { pool } = context.store;
  const { rows: have } = await pool.query(
    `${SELECT.replace('or partner_id is null', '')} and hash <> $2 limit ${MOST_OPERATIONS}`,
    [clientId, hashOf(document)],
  );
  if (have.length >= MOST_OPERATIONS)
    return refuse(
      'TOO_MANY_OPERATIONS',
      `最多登记 ${MOST_OPERATIONS} 个操作，请先停用不再使用的。`,
      `At most ${MOST_OPERATIONS} operations; retire those you no longer send.`,
      'document',
    );
  const hash = await registerOperation(pool, { partnerId: clientId, name: nameOf(parse(document)), document });
  const { rows } = await pool.query<Row>(`${SELECT.replace('or partner_id is null', '')} and hash = $2`, [
    clientId,
    hash,
  ]);
  const [row] = rows;
  if (!row) throw new Error('an operation that was just registered is gone');
  return toType(row, schema);
}

/** Whoever sends it still is refused within ten seconds. */
export async function retireOwnOperation(context: Context, hash: string): Promise<OperationRetiredType | Refusal> {
  const clientId = await ownPartnerId(context);
  const { rowCount } = await context.store.pool.query(
    `update registered_operation set retired_at = coalesce(retired_at, now()) where partner_id = $1 and hash = $2`,
    [clientId, hash],
  );
  return rowCount === 1
    ? { hash }
    : refuse('UNKNOWN_OPERATION', '没有登记此操作。', 'You have registered no such operation.', 'hash');
}
