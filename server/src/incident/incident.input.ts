import type { CauseCode, DivisionCode, IncidentRemedyKind, SelectedHit, StaySource } from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { DateScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { CauseCodeEnum } from '../appeal/appeal.enum.js';
import { StaySourceEnum } from '../status/outcome.enum.js';
import { IncidentRemedyKindEnum, type SelectedFact, SelectedFactEnum, SelectedHitEnum } from './incident.enum.js';

@InputType('OpenIncidentInput')
export class OpenIncidentInput {
  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'The prefecture-level city; absent: of no place' })
  readonly place!: DivisionCode | null;

  @Field(() => UuidScalar, { nullable: true, description: 'The list; absent: the one in force' })
  readonly areaVersionId!: string | null;

  @Field(() => String)
  readonly reason!: string;
}

/** An incident and the version on the screen: what changed meanwhile is not overwritten. */
@InputType('MoveIncidentInput')
export class MoveIncidentInput {
  @Field(() => UuidScalar)
  readonly incidentId!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

@InputType('ApproveIncidentInput')
export class ApproveIncidentInput extends MoveIncidentInput {
  @Field(() => UuidScalar, { description: 'The dry run that was looked at: this one is applied, no other' })
  readonly dryRunId!: string;
}

@InputType('DraftIncidentInput', {
  description: 'Whose facts are corrected, and how. Every part that is given must hold.',
})
export class DraftIncidentInput extends MoveIncidentInput {
  @Field(() => SelectedFactEnum)
  readonly fact!: SelectedFact;

  @Field(() => [StaySourceEnum], { nullable: true, description: 'Stays; absent: of any source' })
  readonly sources!: readonly StaySource[] | null;

  @Field(() => UuidScalar, { nullable: true, description: 'The import batch' })
  readonly batchId!: string | null;

  @Field(() => UuidScalar, { nullable: true, description: 'Tests: the laboratory' })
  readonly institutionId!: string | null;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Stays: the prefecture-level unit' })
  readonly prefecture!: DivisionCode | null;

  @Field(() => DateScalar, { nullable: true })
  readonly fromDay!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly toDay!: string | null;

  @Field(() => SelectedHitEnum, {
    nullable: true,
    description: 'Stays: every stay the outcome rests on is one of these and met the list like this',
  })
  readonly onlyHit!: SelectedHit | null;

  @Field(() => IncidentRemedyKindEnum)
  readonly remedy!: IncidentRemedyKind;

  @Field(() => String, { nullable: true, description: 'GRACE: the one rule that is suspended' })
  readonly ruleId!: string | null;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'REFINE_STAY: the county' })
  readonly divisionCode!: DivisionCode | null;

  @Field(() => Int)
  readonly validDays!: number;

  @Field(() => String)
  readonly legalBasis!: string;
}
