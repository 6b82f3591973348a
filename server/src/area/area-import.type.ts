import type { Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { ImportProblemType } from '../app/import-problem.type.js';
import { DateTimeScalar } from '../app/scalars.js';

export type AreaImportOutcome = 'IMPORTED' | 'DUPLICATE' | 'HELD' | 'REFUSED';

export const AreaImportOutcomeEnum = apiEnum<AreaImportOutcome>('AreaImportOutcome', {
  IMPORTED: 'Staged as the next version',
  DUPLICATE: 'The same content was received before; nothing was written',
  HELD: 'Staged, and held back by the plausibility gate',
  REFUSED: 'No list could be read from the file',
});

/** The version itself is read by plan; it stands in the resolver. */
@ObjectType('AreaImportReport', { description: "One file's outcome: what came in, what did not, and why." })
export class AreaImportReportType {
  @Field(() => String)
  readonly fileName!: string;

  @Field(() => AreaImportOutcomeEnum)
  readonly outcome!: AreaImportOutcome;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly listTime!: Instant | null;

  @Field(() => Int, { description: 'Lists the file held; the report is about the last one' })
  readonly lists!: number;

  @Field(() => Int)
  readonly entries!: number;

  @Field(() => Int)
  readonly resolved!: number;

  @Field(() => Int, { description: 'Names that wait for a steward' })
  readonly unresolved!: number;

  @Field(() => [ImportProblemType], { description: 'At most 200, in the order of the file' })
  readonly problems!: readonly ImportProblemType[];

  /** For the resolver of `version`. */
  readonly versionId!: string | null;
}
