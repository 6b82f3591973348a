import type { DoseUse, VaccinationGapCode, VaccinationState, VaccineTechnology } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';

export const VaccinationStateEnum = apiEnum<VaccinationState>('VaccinationState', {
  BOOSTED: null,
  COMPLETE: '全程',
  PARTIAL: 'What is proven; not that a dose is missing',
  NO_RECORD_FOUND: '未查询到记录: every source answered and none had one. Never "not vaccinated"',
  UNKNOWN: 'No record, and a source did not answer',
});
export const VaccineTechnologyEnum = apiEnum<VaccineTechnology>('VaccineTechnology', {
  INACTIVATED: '灭活',
  ADENOVIRUS_VECTOR: '腺病毒载体',
  RECOMBINANT_CHO: '重组蛋白',
});
const DoseUseEnum = apiEnum<DoseUse['use']>('DoseUse', {
  COUNTED: null,
  MERGED: 'Another source told of the same dose',
  PRODUCT_UNKNOWN: null,
  AHEAD: 'Given later than the day asked about',
});
const VaccinationGapCodeEnum = apiEnum<VaccinationGapCode>('VaccinationGapCode', {
  NO_POLICY: 'No guide covers the day',
  SOURCE_SILENT: null,
  NO_SOURCE_ASKED: null,
  PRODUCT_UNKNOWN: null,
});

@ObjectType('VaccineSeries', { description: 'The series of one technology with fewest doses to go' })
export class VaccineSeriesType {
  @Field(() => VaccineTechnologyEnum)
  readonly technology!: VaccineTechnology;

  @Field(() => Int)
  readonly given!: number;

  @Field(() => Int)
  readonly required!: number;
}

@ObjectType('UsedDose', { description: 'What became of one record' })
export class UsedDoseType {
  @Field(() => UuidScalar)
  readonly doseId!: string;

  @Field(() => DoseUseEnum)
  readonly use!: DoseUse['use'];

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('VaccinationGap', { description: 'Something not known that could raise the status' })
export class VaccinationGapType {
  @Field(() => VaccinationGapCodeEnum)
  readonly code!: VaccinationGapCode;

  @Field(() => DivisionType, { nullable: true, description: 'The province that did not answer' })
  readonly source!: DivisionType | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly doseId!: string | null;

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('VaccinationStatus', {
  description: 'What is known of the vaccination, derived from the doses of all provinces (接种情况).',
})
export class VaccinationStatusType {
  @Field(() => VaccinationStateEnum)
  readonly state!: VaccinationState;

  @Field(() => TextType)
  readonly headline!: TextType;

  @Field(() => String, { nullable: true })
  readonly policyId!: string | null;

  @Field(() => String, { nullable: true })
  readonly policyVersion!: string | null;

  @Field(() => String, { nullable: true })
  readonly ruleId!: string | null;

  @Field(() => TextType, { nullable: true, description: 'The rule that decided' })
  readonly rule!: TextType | null;

  @Field(() => VaccineSeriesType, { nullable: true })
  readonly series!: VaccineSeriesType | null;

  @Field(() => [UsedDoseType])
  readonly doses!: readonly UsedDoseType[];

  @Field(() => [VaccinationGapType])
  readonly gaps!: readonly VaccinationGapType[];
}
