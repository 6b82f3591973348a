import type { DryRunState, WaveState } from '@zhengming/data';
import type { Instant, StopCode } from '@zhengming/domain';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { MatrixCellType, SampleCaseType, SuppressedCountType } from '../simulation/simulation-result.type.js';
import { DryRunStateEnum, StopCodeEnum, WaveStateEnum } from './incident.enum.js';

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
