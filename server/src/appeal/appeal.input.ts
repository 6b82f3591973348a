import type {
  AppealChannel,
  AppealState,
  CauseCode,
  IdentityGrade,
  Instant,
  TestResult,
  UrgencyClass,
} from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { TestResultEnum } from '../test/test.enum.js';
import {
  AppealChannelEnum,
  type AppealReason,
  AppealReasonEnum,
  AppealStateEnum,
  CauseCodeEnum,
  CorrectionKindEnum,
  type DeskCorrectionKind,
  type EvidenceKind,
  EvidenceKindEnum,
  IdentityGradeEnum,
  UrgencyClassEnum,
} from './appeal.enum.js';

@InputType('AppealFilter')
export class AppealFilterInput {
  @Field(() => [AppealStateEnum], { nullable: true })
  readonly states!: readonly AppealState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: what is still owed, most urgent first; absent: everything, latest first',
  })
  readonly open!: boolean | null;

  @Field(() => [UrgencyClassEnum], { nullable: true })
  readonly urgency!: readonly UrgencyClass[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those I handle' })
  readonly mine!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  readonly overdue!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the number or of the statement' })
  readonly search!: string | null;
}

@InputType('OpenAppealInput')
export class OpenAppealInput {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => AppealChannelEnum)
  readonly channel!: AppealChannel;

  @Field(() => AppealReasonEnum)
  readonly reason!: AppealReason;

  @Field(() => String)
  readonly statement!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly departureAt!: Instant | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'At a station, airport, checkpoint or hospital door',
  })
  readonly stuckNow!: boolean | null;

  @Field(() => IdentityGradeEnum)
  readonly identityGrade!: IdentityGrade;

  @Field(() => String, { nullable: true, description: 'The number another hotline gave the case' })
  readonly externalReference!: string | null;
}

@InputType('AddEvidenceInput')
export class AddEvidenceInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => EvidenceKindEnum)
  readonly kind!: EvidenceKind;

  @Field(() => String)
  readonly description!: string;

  @Field(() => Boolean)
  readonly seenOriginal!: boolean;
}

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

@InputType('CorrectionInput')
export class CorrectionInput {
  @Field(() => CorrectionKindEnum)
  readonly kind!: DeskCorrectionKind;

  @Field(() => [UuidScalar])
  readonly targetIds!: readonly string[];

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: "REFINE_STAY: the county, inside the stay's own division",
  })
  readonly divisionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'GRACE: the rule to suspend' })
  readonly ruleId!: string | null;

  @Field(() => AttachTestInput, { nullable: true, description: 'ATTACH_TEST: the report shown' })
  readonly test!: AttachTestInput | null;

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

@InputType('DecideCorrectionInput')
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

@InputType('UpholdInput')
export class UpholdInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => String, { description: 'Told to the person' })
  readonly reason!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('MoveAppealInput')
export class MoveAppealInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => Int, { description: 'The version on the screen: a case that changed meanwhile is not overwritten' })
  readonly expectedVersion!: number;
}
