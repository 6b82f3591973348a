import type { Colour, Determinacy, PopupKind } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { DeclarationType } from '../declaration/declaration.type.js';
import { DivisionType } from '../division/division.type.js';
import { NumberDiagnosisType, PhoneBindingType } from '../phone/phone.type.js';
import { DecisionType } from '../status/decision.type.js';
import { ColourEnum, DeterminacyEnum, PopupKindEnum } from '../status/outcome.enum.js';
import { StatusType } from '../status/status.type.js';
import { VaccinationStatusType } from '../vaccination/vaccination-status.type.js';
import { VaccinationType } from '../vaccination/vaccination.type.js';

/** `stays`, `tests` and `decisions` take arguments and stand in the resolver; `appeals` stands in the appeals' room. */
@ObjectType('Person', { description: 'A person, masked: surname only, first and last two digits of the number.' })
export class PersonType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly idNumber!: string;

  @Field(() => String)
  readonly sex!: string;

  @Field(() => Int)
  readonly birthYear!: number;

  @Field(() => DivisionType)
  readonly homeDivision!: DivisionType;

  @Field(() => String)
  readonly category!: string;

  @Field(() => StatusType, { nullable: true })
  readonly status!: StatusType | null;

  @Field(() => DecisionType, { nullable: true, description: 'The current decision with its reasons' })
  readonly decision!: DecisionType | null;

  @Field(() => [VaccinationType])
  readonly vaccinations!: readonly VaccinationType[];

  @Field(() => VaccinationStatusType, { description: 'What the doses come to, across provinces' })
  readonly vaccinationStatus!: VaccinationStatusType;

  @Field(() => [PhoneBindingType])
  readonly phones!: readonly PhoneBindingType[];

  @Field(() => [NumberDiagnosisType], { description: 'Why the check of the numbers may fail, and what to say' })
  readonly numberDiagnoses!: readonly NumberDiagnosisType[];

  @Field(() => [DeclarationType])
  readonly declarations!: readonly DeclarationType[];

  @Field(() => PersonType, { nullable: true, description: 'Who looks up for the old and the young (老幼健康码助查询)' })
  readonly guardian!: PersonType | null;
}

@ObjectType('PersonEdge')
export class PersonEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => PersonType)
  readonly node!: PersonType;
}

@ObjectType('PersonConnection')
export class PersonConnectionType {
  @Field(() => [PersonEdgeType])
  readonly edges!: readonly PersonEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@InputType('PersonFilter')
export class PersonFilterInput {
  @Field(() => [ColourEnum], { nullable: true })
  readonly colour!: readonly Colour[] | null;

  @Field(() => [PopupKindEnum], { nullable: true })
  readonly popup!: readonly PopupKind[] | null;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Stayed in this prefecture within the last 14 days' })
  readonly prefecture!: string | null;

  @Field(() => DeterminacyEnum, { nullable: true })
  readonly determinacy!: Determinacy | null;
}
