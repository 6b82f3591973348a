import type { CauseCode, IncidentAction, IncidentState, Instant, StopCode } from '@zhengming/domain';
import type { DryRunState, WaveState } from '@zhengming/data';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { CauseCodeEnum } from '../appeal/appeal.enum.js';
import { DivisionType } from '../division/division.type.js';
import { MatrixCellType, SampleCaseType, SuppressedCountType } from '../simulation/simulation-result.type.js';
import { IncidentDraftType } from './incident-draft.type.js';
import {
  DryRunStateEnum,
  IncidentActionEnum,
  type IncidentOrigin,
  IncidentOriginEnum,
  IncidentStateEnum,
  StopCodeEnum,
  WaveStateEnum,
} from './incident.enum.js';

@ObjectType('IncidentFigures', { description: 'Outcomes before and after; small numbers are withheld (隐私抑制).' })
export class IncidentFiguresType {
  @Field(() => Int, { description: 'Everybody who is freed' })
  readonly persons!: number;

  @Field(() => SuppressedCountType)
  readonly milder!: SuppressedCountType;

  @Field(() => [MatrixCellType])
  readonly matrix!: readonly MatrixCellType[];

  @Field(() => [SampleCaseType])
  readonly samples!: readonly SampleCaseType[];
}

@ObjectType('IncidentDryRun', {
  description: 'The draft tried on everybody it names, on one frozen snapshot (试运行).',
})
export class IncidentDryRunType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DryRunStateEnum)
  readonly state!: DryRunState;

  @Field(() => DateTimeScalar, { description: 'Facts, list and policy as they were known at this instant' })
  readonly at!: Instant;

  @Field(() => UuidScalar, { nullable: true })
  readonly areaVersionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Id and version' })
  readonly policy!: string | null;

  @Field(() => Int, { nullable: true })
  readonly candidates!: number | null;

  @Field(() => Int)
  readonly judged!: number;

  @Field(() => Int, { nullable: true, description: 'Whose outcome becomes milder: they are corrected' })
  readonly freed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those: never appealed' })
  readonly silent!: number | null;

  @Field(() => Int, { nullable: true, description: 'Nothing would change for them, e.g. another record holds them' })
  readonly unchanged!: number | null;

  @Field(() => Int, { nullable: true, description: 'Would come out stricter: left out of every wave' })
  readonly stricter!: number | null;

  @Field(() => Int, { nullable: true, description: 'The correction does not fit what is known of them' })
  readonly unfit!: number | null;

  @Field(() => IncidentFiguresType, { nullable: true })
  readonly figures!: IncidentFiguresType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly finishedAt!: Instant | null;

  @Field(() => Boolean, {
    description: 'False: the draft, the list, a policy or the day has changed since; it must be tried again',
  })
  readonly isCurrent!: boolean;

  @Field(() => String, { nullable: true })
  readonly approver!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly approvedAt!: Instant | null;
}

@ObjectType('WaveStop', { description: 'Why a wave stopped, with the figure and the limit it passed.' })
export class WaveStopType {
  @Field(() => StopCodeEnum)
  readonly code!: StopCode;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => Int)
  readonly limit!: number;
}

@ObjectType('IncidentWave', { description: 'A part of everybody, corrected before the next part is (批次).' })
export class IncidentWaveType {
  @Field(() => Int)
  readonly number!: number;

  @Field(() => Int, { description: 'Of everybody, waves before it included' })
  readonly percent!: number;

  @Field(() => WaveStateEnum)
  readonly state!: WaveState;

  @Field(() => Int)
  readonly persons!: number;

  @Field(() => Int)
  readonly corrected!: number;

  @Field(() => Int, { description: 'Came out otherwise than the dry run said: left as they are' })
  readonly differing!: number;

  @Field(() => Int)
  readonly stricter!: number;

  @Field(() => Int)
  readonly errors!: number;

  @Field(() => Int)
  readonly told!: number;

  @Field(() => Int, { description: 'Of those corrected: never appealed' })
  readonly silent!: number;

  @Field(() => Int, { description: 'Appeals decided by it' })
  readonly resolved!: number;

  @Field(() => Int, { description: 'Appeals that have another reason and went back' })
  readonly returned!: number;

  @Field(() => Int)
  readonly undone!: number;

  @Field(() => Float, { description: '0 to 1' })
  readonly progress!: number;

  @Field(() => WaveStopType, { nullable: true })
  readonly stop!: WaveStopType | null;

  @Field(() => String, { nullable: true })
  readonly startedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly startedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly finishedAt!: Instant | null;
}

@ObjectType('IncidentEvent')
export class IncidentEventType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => String, { nullable: true, description: 'Null: the system' })
  readonly actor!: string | null;

  @Field(() => String)
  readonly action!: string;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the wave it is about' })
  readonly wave!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many it was about: people, or appeals' })
  readonly count!: number | null;
}

@ObjectType('Incident', { description: 'One cause, many persons (事件).' })
export class IncidentType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly number!: string;

  @Field(() => IncidentStateEnum)
  readonly state!: IncidentState;

  @Field(() => IncidentOriginEnum)
  readonly origin!: IncidentOrigin;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => TextType)
  readonly causeText!: TextType;

  @Field(() => DivisionType, { nullable: true, description: 'The city of the fact that misled; null: of no place' })
  readonly place!: DivisionType | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly areaVersionId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when that list is in force' })
  readonly listFrom!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true })
  readonly openedBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly openedAt!: Instant;

  @Field(() => Int, { description: 'Appeals that belong to it, decided ones included' })
  readonly appealCount!: number;

  @Field(() => Int, { description: 'Of those: still waiting for it' })
  readonly waitingCount!: number;

  @Field(() => Int, { description: 'Corrected and not undone' })
  readonly freedCount!: number;

  @Field(() => Int, { description: 'Of those: never appealed' })
  readonly silentCount!: number;

  @Field(() => IncidentDraftType, { nullable: true })
  readonly draft!: IncidentDraftType | null;

  @Field(() => String, { nullable: true })
  readonly draftedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly draftedAt!: Instant | null;

  @Field(() => IncidentDryRunType, { nullable: true, description: 'The latest' })
  readonly dryRun!: IncidentDryRunType | null;

  @Field(() => [IncidentWaveType])
  readonly waves!: readonly IncidentWaveType[];

  @Field(() => [IncidentEventType], { description: 'The latest first, at most 200' })
  readonly events!: readonly IncidentEventType[];

  @Field(() => DateTimeScalar, { nullable: true })
  readonly appliedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly reviewDue!: Instant | null;

  @Field(() => Boolean)
  readonly reviewOverdue!: boolean;

  @Field(() => String, { nullable: true })
  readonly reviewNote!: string | null;

  @Field(() => String, { nullable: true })
  readonly reviewedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly closedAt!: Instant | null;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => [IncidentActionEnum])
  readonly allowedActions!: readonly IncidentAction[];
}

@ObjectType('IncidentEdge')
class IncidentEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => IncidentType)
  readonly node!: IncidentType;
}

@ObjectType('IncidentConnection')
export class IncidentConnectionType {
  @Field(() => [IncidentEdgeType])
  readonly edges!: readonly IncidentEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('FormingIncident', { description: 'Appeals that speak of the same and are not yet an incident.' })
export class FormingIncidentType {
  @Field(() => UuidScalar, { nullable: true })
  readonly areaVersionId!: string | null;

  @Field(() => DivisionType, { nullable: true })
  readonly place!: DivisionType | null;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => TextType)
  readonly causeText!: TextType;

  @Field(() => Int)
  readonly appeals!: number;

  @Field(() => Int, { description: 'So many of them are an incident' })
  readonly threshold!: number;

  @Field(() => Int)
  readonly withinHours!: number;

  @Field(() => DateTimeScalar)
  readonly firstAt!: Instant;
}
