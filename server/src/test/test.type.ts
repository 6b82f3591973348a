import type { Instant, TestChannel, TestIntegrity, TestResult } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { InstitutionType } from '../institution/institution.type.js';
import {
  type EvidenceGrade,
  EvidenceGradeEnum,
  TestChannelEnum,
  TestIntegrityEnum,
  TestResultEnum,
  type TestScope,
  TestScopeEnum,
} from './test.enum.js';

@ObjectType('NucleicTest', { description: 'A nucleic acid test (核酸检测) with the instant of every hop.' })
export class NucleicTestType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => TestResultEnum)
  readonly result!: TestResult;

  @Field(() => DateTimeScalar)
  readonly sampledAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly receivedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Validity counts from here (以出具报告时间为准)' })
  readonly reportedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly uploadedAt!: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it reached a platform we can read; null: not uploaded (未上传)',
  })
  readonly visibleAt!: Instant | null;

  @Field(() => InstitutionType)
  readonly institution!: InstitutionType;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => TestChannelEnum)
  readonly channel!: TestChannel;

  @Field(() => EvidenceGradeEnum)
  readonly grade!: EvidenceGrade;

  @Field(() => TestIntegrityEnum)
  readonly integrity!: TestIntegrity;

  @Field(() => TestScopeEnum, { description: 'PROVINCIAL: sampled in the province of this platform' })
  readonly scope!: TestScope;
}
