import type { CauseCode, Instant, TestResult } from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateScalar, DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { TestResultEnum } from '../test/test.enum.js';
import { CauseCodeEnum, CorrectionKindEnum, type DeskCorrectionKind } from './appeal.enum.js';

@InputType('AttachTestInput')
export class AttachTestInput {
  @Field(() => UuidScalar)
  readonly institutionId!: string;

  @Field(() => String)
  readonly sampleNumber!: string;

  @Field(() => DateTimeScalar)
  readonly sampledAt!: Instant;

  @Field(() => DateTimeScalar)
  readonly reportedAt!: Instant;

  @Field(() => TestResultEnum)
  readonly result!: TestResult;
}

@InputType('AttachDoseInput')
export class AttachDoseInput {
  @Field(() => String, { description: 'Code of the vaccine product' })
  readonly productCode!: string;

  @Field(() => DateScalar)
  readonly givenOn!: string;

  @Field(() => DivisionCodeScalar, { description: 'Where it was given' })
  readonly divisionCode!: string;

  @Field(() => String)
  readonly institution!: string;
}

@InputType('StrayedTestInput', { description: 'A test that was filed under a mistyped number' })
export class StrayedTestInput {
  @Field(() => UuidScalar)
  readonly institutionId!: string;

  @Field(() => String)
  readonly sampleNumber!: string;
}

@InputType('CorrectionInput')
export class CorrectionInput {
  @Field(() => CorrectionKindEnum)
  readonly kind!: DeskCorrectionKind;

  @Field(() => [UuidScalar])
  readonly targetIds!: readonly string[];

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: "REFINE_STAY: the county, inside the stay's own division; FIX_AREA: the listed division",
  })
  readonly divisionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'GRACE: the rule to suspend' })
  readonly ruleId!: string | null;

  @Field(() => AttachTestInput, { nullable: true, description: 'ATTACH_TEST: the report shown' })
  readonly test!: AttachTestInput | null;

  @Field(() => AttachDoseInput, { nullable: true, description: 'ATTACH_DOSE: the dose in the booklet' })
  readonly dose!: AttachDoseInput | null;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: 'FIX_IDENTITY: whose the tests really are, when that is known; never in an address',
  })
  readonly belongsTo!: IdentifierInput | null;

  @Field(() => StrayedTestInput, {
    nullable: true,
    description: 'FIX_IDENTITY: the test of this person that was filed under somebody else',
  })
  readonly strayed!: StrayedTestInput | null;

  @Field(() => Int, { nullable: true, description: 'At most 14, which is the default; for GRACE at most 3' })
  readonly validDays!: number | null;
}

@InputType('ProposeCorrectionInput')
export class ProposeCorrectionInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => CorrectionInput)
  readonly correction!: CorrectionInput;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => String)
  readonly legalBasis!: string;

  @Field(() => [UuidScalar])
  readonly evidenceIds!: readonly string[];

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('ProposeCorrectionsInput', { description: 'One or several corrections that are decided together' })
export class ProposeCorrectionsInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => [CorrectionInput], { description: 'At most ten' })
  readonly corrections!: readonly CorrectionInput[];

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => String, { description: 'The article, or the number of a script' })
  readonly legalBasis!: string;

  @Field(() => [UuidScalar])
  readonly evidenceIds!: readonly string[];

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('DecideCorrectionInput', {
  description: 'Decides everything that was proposed together with the correction',
})
export class DecideCorrectionInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => UuidScalar)
  readonly correctionId!: string;

  @Field(() => String, { nullable: true, description: 'Mandatory when the correction is sent back' })
  readonly note!: string | null;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('RemoveCorrectionInput', { description: 'Takes back everything that was decided with the correction' })
export class RemoveCorrectionInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => UuidScalar)
  readonly correctionId!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('DecideRemovalInput')
export class DecideRemovalInput {
  @Field(() => UuidScalar)
  readonly removalId!: string;

  @Field(() => Boolean, { description: 'false: it stays as it was decided' })
  readonly approve!: boolean;

  @Field(() => String, { nullable: true, description: 'Mandatory when it is not approved' })
  readonly note!: string | null;

  @Field(() => Int)
  readonly expectedVersion!: number;
}
