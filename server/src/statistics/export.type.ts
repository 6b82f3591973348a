import type { Instant } from '@zhengming/domain';
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar } from '../app/scalars.js';
import { StatisticsInput } from './statistics.input.js';

export type ExportFormat = 'CSV' | 'PARQUET';
export type ExportState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED' | 'EXPIRED';

export const ExportFormatEnum = apiEnum<ExportFormat>('ExportFormat', { CSV: null, PARQUET: null });
export const ExportStateEnum = apiEnum<ExportState>('ExportState', {
  WAITING: null,
  RUNNING: null,
  DONE: 'It can be fetched until `expiresAt`',
  FAILED: null,
  CANCELLED: null,
  EXPIRED: 'Its file is gone; the question and the version make it again',
});

@InputType('ExportInput')
export class ExportInput {
  @Field(() => StatisticsInput, { description: 'With all its rows; grouped by nothing: all published cells' })
  readonly question!: StatisticsInput;

  @Field(() => ExportFormatEnum)
  readonly format!: ExportFormat;
}

@ObjectType('ExportJob', { description: 'A file of figures: `GET /api/exports/<id>`, its dictionary `/dictionary`.' })
export class ExportJobType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ExportStateEnum)
  readonly state!: ExportState;

  @Field(() => ExportFormatEnum)
  readonly format!: ExportFormat;

  @Field(() => String, { description: 'The question, as JSON text of a StatisticsInput' })
  readonly question!: string;

  @Field(() => Float, { description: 'Of 1' })
  readonly progress!: number;

  @Field(() => Float)
  readonly rows!: number;

  @Field(() => Float, { nullable: true })
  readonly bytes!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, in hexadecimal' })
  readonly sha256!: string | null;

  @Field(() => String)
  readonly datasetVersion!: string;

  @Field(() => DateTimeScalar)
  readonly askedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly startedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly finishedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly expiresAt!: Instant | null;
}

export const ExportResult = resultUnion('ExportResult', () => ExportJobType, 'ExportJob');
