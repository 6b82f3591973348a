import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { importTests } from './import-tests.js';
import { ImportTestsInput, ImportTestsReportType } from './import-tests.type.js';

const ImportTestsResult = resultUnion('ImportTestsResult', () => ImportTestsReportType, 'ImportTestsReport');

@Resolver()
export class TestResolver {
  @Mutation(() => ImportTestsResult, {
    description: 'Reports tests; idempotent, with an outcome for every row (核酸结果上报)',
  })
  importTests(
    @Ctx() context: Context,
    @Arg('input', () => ImportTestsInput) input: ImportTestsInput,
  ): Promise<ImportTestsReportType | Refusal> {
    return importTests(context, input);
  }
}
