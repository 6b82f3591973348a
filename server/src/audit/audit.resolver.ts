import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { IdentifierInput } from '../app/inputs.type.js';
import type { Refusal } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { type Page, readConnection } from '../read/connection.js';
import { type Row, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { accessLog } from './access-log.js';
import { type AccessLogConnectionType, AccessLogResult } from './access-log.type.js';
import { auditChain, verifyAuditChain } from './audit-chain.js';
import { auditEventReading, listedEvents } from './audit-event.read.js';
import { AuditFilterInput } from './audit.input.js';
import { AuditChainType, AuditEventConnectionType, AuditEventType } from './audit.type.js';
import { recordLook } from './record-look.js';
import { searchedFor, selectEvents } from './select-events.js';

const byId: From = ({ row, args }) => sql`audit_event ${row} where ${row}.id = ${args.bind('id')}`;

@Resolver()
export class AuditResolver {
  @Query(() => AuditEventConnectionType, { description: 'The audit log, latest first. The search itself is an entry.' })
  async auditEvents(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => AuditFilterInput, { nullable: true }) filter: AuditFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Row>> {
    const selection = await selectEvents(context, filter ?? {});
    recordLook(context, 'Query.auditEvents', { personId: selection.personId, detail: searchedFor(selection) });
    return readConnection(context, info, listedEvents(selection), { first, after });
  }

  @Query(() => AuditEventType, { nullable: true })
  auditEvent(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    recordLook(context, 'Query.auditEvent', { objectId: id });
    return readOne(context, info, { reading: auditEventReading, from: byId, given: { id } });
  }

  @Query(() => AuditChainType, { description: 'The chain as a whole: its length, its head, what was last verified' })
  auditChain(@Ctx() context: Context): Promise<AuditChainType> {
    return auditChain(context);
  }

  @Mutation(() => AuditChainType, { description: 'Has the whole chain verified' })
  verifyAuditChain(@Ctx() context: Context): Promise<AuditChainType> {
    return verifyAuditChain(context);
  }

  @Query(() => AccessLogResult, {
    description: 'Who looked at the data of a person, when and why, for the person themselves; a partner asks for them',
  })
  accessLog(
    @Ctx() context: Context,
    @Arg('identifier', () => IdentifierInput) identifier: IdentifierInput,
    @Arg('purpose', () => String) _purpose: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<AccessLogConnectionType | Refusal> {
    return accessLog(context, identifier, { first, after });
  }
}
