import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import type { Row } from '../read/read.js';
import { AreaImportReportType } from './area-import.type.js';
import { ImportAreasInput } from './area-version.input.js';
import { oneVersion } from './area-version.resolver.js';
import { AreaVersionType } from './area-version.type.js';
import { importAreas } from './import-areas.js';

const ImportAreasResult = resultUnion('ImportAreasResult', () => AreaImportReportType, 'AreaImportReport');

@Resolver(() => AreaImportReportType)
export class AreaImportResolver {
  @Mutation(() => ImportAreasResult, { description: 'Stages an official list as a draft; never in force by itself' })
  importAreas(
    @Ctx() context: Context,
    @Arg('input', () => ImportAreasInput) input: ImportAreasInput,
  ): Promise<AreaImportReportType | Refusal> {
    return importAreas(context, input);
  }

  @FieldResolver(() => AreaVersionType, { nullable: true, description: 'The version as it is after the import' })
  version(
    @Root() report: AreaImportReportType,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return report.versionId === null ? Promise.resolve(null) : oneVersion(context, info, report.versionId);
  }
}
