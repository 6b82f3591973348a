import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { cancelExport, ownExports, startExport } from './export-commands.js';
import { ExportInput, ExportJobType, ExportResult } from './export.type.js';

@Resolver()
export class ExportResolver {
  @Query(() => [ExportJobType], { description: "One's own, latest first; at most 50" })
  exports(@Ctx() context: Context): Promise<readonly ExportJobType[]> {
    return ownExports(context);
  }

  @Mutation(() => ExportResult, { description: 'Queues a file of figures' })
  startExport(
    @Ctx() context: Context,
    @Arg('input', () => ExportInput) input: ExportInput,
  ): Promise<ExportJobType | Refusal> {
    return startExport(context, input);
  }

  @Mutation(() => ExportResult, { description: 'Ends an export that waits or runs; nothing of it is kept' })
  cancelExport(@Ctx() context: Context, @Arg('id', () => UuidScalar) id: string): Promise<ExportJobType | Refusal> {
    return cancelExport(context, id);
  }
}
