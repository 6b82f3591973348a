import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { UuidScalar } from '../app/scalars.js';
import { type Page, readConnection } from '../read/connection.js';
import { readOne, type Row } from '../read/read.js';
import { listedImports, oneImport } from './import.read.js';
import { ImportConnectionType, ImportsArgs, ImportSenderType, ImportType } from './import.type.js';
import { staySenders } from './stay-sender.js';

/** How deliveries by file stand (数据导入); they are sent to `/api/imports`. */
@Resolver()
export class ImportResolver {
  @Query(() => ImportConnectionType, { description: 'Deliveries of facts by file or stream, the latest first' })
  imports(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ImportsArgs) { first, after, states }: ImportsArgs,
  ): Promise<Page<Row>> {
    return readConnection(context, info, listedImports(states), { first, after });
  }

  @Query(() => [ImportSenderType], { description: 'For whom a file of journeys may be delivered, by name' })
  async importSenders(@Ctx() { store }: Context): Promise<readonly ImportSenderType[]> {
    return (await staySenders(store.pool)).map(({ id, name }) => ({ id, name }));
  }

  @Query(() => ImportType, { nullable: true })
  import(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<Row | null> {
    return readOne(context, info, oneImport(id));
  }
}
