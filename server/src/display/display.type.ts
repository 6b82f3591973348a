import type { DisplayPage, DisplayReason, Shown } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';

export const DisplayPageEnum = apiEnum<DisplayPage>('DisplayPage', {
  FRONT: '集中展示页面: the code itself with the newest results',
  SERVICE: '核酸疫苗服务查询',
});
const ShownEnum = apiEnum<Shown>('Shown', {
  SHOWN: null,
  HIDDEN: null,
  UNKNOWN: 'What is known is not enough to tell',
});
const DisplayReasonEnum = apiEnum<DisplayReason>('DisplayReason', {
  SHOWN: null,
  NOT_REPORTED: null,
  NOT_UPLOADED: 'No platform we can read has it (未上传)',
  NOT_GENUINE: '假冒、篡改',
  OTHER_JURISDICTION: 'The institution is elsewhere',
  NOT_FOUND_NATIONALLY: 'The national platform has not found it',
  MASS_SCREENING: 'The page is closed while mass screening is on',
  BEYOND_LATEST: 'There are newer ones',
  NOT_ON_PAGE: null,
  MASS_SCREENING_UNKNOWN: null,
  INSTITUTION_UNKNOWN: null,
  NO_POLICY: 'No display policy covers this instant',
});

@ObjectType('DisplayedTest')
export class DisplayedTestType {
  @Field(() => UuidScalar)
  readonly testId!: string;

  @Field(() => ShownEnum)
  readonly shown!: Shown;

  @Field(() => DisplayReasonEnum)
  readonly reason!: DisplayReason;

  @Field(() => String, { nullable: true })
  readonly ruleId!: string | null;

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('DisplayedTests', {
  description: 'What a page shows the citizen and why a test is not there. Decisions use every test all the same.',
})
export class DisplayedTestsType {
  @Field(() => DisplayPageEnum)
  readonly page!: DisplayPage;

  @Field(() => TextType, { description: 'The page as citizens know it' })
  readonly pageName!: TextType;

  @Field(() => String, { nullable: true })
  readonly policyId!: string | null;

  @Field(() => String, { nullable: true })
  readonly policyVersion!: string | null;

  @Field(() => [DisplayedTestType])
  readonly tests!: readonly DisplayedTestType[];
}
