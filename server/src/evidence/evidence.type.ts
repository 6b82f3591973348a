import type { Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateScalar, DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { AppealChannelEnum, type EvidenceKind, EvidenceKindEnum } from '../appeal/appeal.enum.js';

type FileState = 'RECEIVED' | 'KEPT' | 'DELETED';
type EvidenceSource = 'CITIZEN' | 'AGENCY';

const EvidenceFileStateEnum = apiEnum<FileState>('EvidenceFileState', {
  RECEIVED: 'Uploaded, not evidence yet; forgotten after a day',
  KEPT: null,
  DELETED: 'Nobody can read it any more; its hash stays',
});
const EvidenceSourceEnum = apiEnum<EvidenceSource>('EvidenceSource', { CITIZEN: null, AGENCY: null });

@ObjectType('EvidenceFile', { description: 'A photo or PDF; its content is at /api/evidence-file/{id}, for the desk.' })
export class EvidenceFileType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => EvidenceFileStateEnum)
  readonly state!: FileState;

  @Field(() => String)
  readonly mediaType!: string;

  @Field(() => Int, { nullable: true })
  readonly bytes!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what arrived, in hexadecimal' })
  readonly sha256!: string | null;

  @Field(() => Int, { nullable: true })
  readonly width!: number | null;

  @Field(() => Int, { nullable: true })
  readonly height!: number | null;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly deletedAt!: Instant | null;

  @Field(() => UuidScalar, { nullable: true, description: 'The pass of the deletion that removed it' })
  readonly deletionRun!: string | null;
}

@ObjectType('Evidence', { description: 'What the citizen showed, or an agency answered (证据).' })
export class EvidenceType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => EvidenceKindEnum)
  readonly kind!: EvidenceKind;

  @Field(() => String, { description: 'Empty once deleted' })
  readonly description!: string;

  @Field(() => Boolean)
  readonly seenOriginal!: boolean;

  @Field(() => AppealChannelEnum)
  readonly channel!: string;

  @Field(() => EvidenceSourceEnum)
  readonly source!: EvidenceSource;

  @Field(() => UuidScalar, { nullable: true, description: 'The question it answers' })
  readonly agencyTaskId!: string | null;

  @Field(() => String, { description: 'Who received it: staff, or the agency that sent it' })
  readonly receivedBy!: string;

  @Field(() => DateTimeScalar)
  readonly receivedAt!: Instant;

  @Field(() => DateScalar, { description: 'When it is deleted, if its case is closed by then; later otherwise' })
  readonly deleteAfter!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly withdrawnAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly withdrawnBy!: string | null;

  @Field(() => String, { nullable: true })
  readonly withdrawnReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly deletedAt!: Instant | null;

  @Field(() => [EvidenceFileType])
  readonly files!: readonly EvidenceFileType[];
}
