import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { plannedValue } from '../app/planned.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { appealReading } from '../appeal/appeal.read.js';
import { AppealType } from '../appeal/appeal.type.js';
import { appealOrRefusal } from '../appeal/one-appeal.js';
import type { Row } from '../read/read.js';
import { many } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { evidenceFileReading } from './evidence.read.js';
import { EvidenceFileType } from './evidence.type.js';
import { withdrawEvidence } from './withdraw-evidence.js';

@InputType('WithdrawEvidenceInput')
export class WithdrawEvidenceInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => UuidScalar)
  readonly evidenceId!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

const WithdrawEvidenceResult = resultUnion('WithdrawEvidenceResult', () => AppealType, 'Appeal');

/** Files of a case that are not evidence yet, e.g. because the screen was closed in between; found again here. */
appealReading.extend({
  waitingFiles: many(
    () => evidenceFileReading,
    ({ row, parent }) => sql`evidence_file ${row} where ${row}.person_id = ${parent}.person_id
      and ${row}.appeal_id = ${parent}.id and ${row}.state = 'RECEIVED' order by ${row}.id limit 20`,
  ),
});

@Resolver(() => AppealType)
export class EvidenceResolver {
  @FieldResolver(() => [EvidenceFileType], { description: 'Uploaded, and not part of any evidence yet' })
  waitingFiles(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @Mutation(() => WithdrawEvidenceResult, {
    description: 'Hides evidence entered by mistake; that it was there, and why it went, stays (撤回误传)',
  })
  withdrawEvidence(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => WithdrawEvidenceInput) input: WithdrawEvidenceInput,
  ): Promise<Row | Refusal> {
    return appealOrRefusal(context, info, withdrawEvidence(context, input));
  }
}
