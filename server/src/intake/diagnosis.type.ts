import type { CauseCode, ConnectorState, IdentityGrade } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType, createUnionType } from 'type-graphql';
import { CauseCodeEnum, IdentityGradeEnum } from '../appeal/appeal.enum.js';
import { ProbableCauseType } from '../appeal/probable-cause.type.js';
import { Refusal, isRefusal } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { KnowledgeTextType } from '../knowledge/knowledge.type.js';
import { PersonType } from '../person/person.type.js';
import { DecisionType } from '../status/decision.type.js';
import {
  ConnectorStateEnum,
  type DiagnosisKey,
  DiagnosisKeyEnum,
  type HotlineName,
  ThreeWayHotlineEnum,
} from './diagnosis.enum.js';

@InputType('DiagnosisInput', { description: 'What the caller gives; always in the body, never in an address.' })
export class DiagnosisInput {
  @Field(() => DiagnosisKeyEnum)
  readonly kind!: DiagnosisKey;

  @Field(() => String)
  readonly value!: string;
}

@ObjectType('CallScript', { description: 'What is read aloud, ready to be said.' })
export class CallScriptType {
  @Field(() => String)
  readonly zh!: string;

  @Field(() => String)
  readonly en!: string;

  @Field(() => String, { description: '适老话术: short sentences, numbers as they are spoken' })
  readonly elder!: string;
}

@ObjectType('GradedScript', { description: 'What may be said to a caller who is known this well.' })
export class GradedScriptType {
  @Field(() => IdentityGradeEnum)
  readonly grade!: IdentityGrade;

  @Field(() => Boolean, { description: 'False: general advice only, whatever the screen shows' })
  readonly personal!: boolean;

  @Field(() => CallScriptType)
  readonly script!: CallScriptType;
}

@ObjectType('ConnectorStanding', { description: 'How a laboratory or a register stands, and the one answer for it.' })
export class ConnectorStandingType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => ConnectorStateEnum)
  readonly state!: ConnectorState;

  @Field(() => TextType)
  readonly answer!: TextType;
}

@ObjectType('CallCard', { description: 'The least that has to be said in a three-way call (三方通话).' })
export class CallCardType {
  @Field(() => ThreeWayHotlineEnum)
  readonly hotline!: HotlineName;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => Boolean, { description: 'The likely causes speak for calling them' })
  readonly advised!: boolean;

  @Field(() => [TextType])
  readonly say!: readonly TextType[];

  @Field(() => [TextType])
  readonly ask!: readonly TextType[];

  @Field(() => TextType)
  readonly never!: TextType;
}

@ObjectType('CauseLimit', {
  description: 'A cause of which the records show nothing, or only some forms; chosen by hand.',
})
export class CauseLimitType {
  @Field(() => CauseCodeEnum)
  readonly code!: CauseCode;

  @Field(() => TextType)
  readonly why!: TextType;

  @Field(() => TextType, { description: 'The question that settles it' })
  readonly ask!: TextType;
}

@ObjectType('DiagnosisAssessment')
export class AssessmentType {
  @Field(() => DecisionType, { description: 'Judged at this moment with what is known now; stored nowhere' })
  readonly decision!: DecisionType;

  @Field(() => Boolean, { description: 'The stored status says something else and is about to be worked out again' })
  readonly differs!: boolean;

  @Field(() => [ProbableCauseType])
  readonly causes!: readonly ProbableCauseType[];

  @Field(() => [CauseLimitType], { description: 'What the records cannot show, with the question to ask' })
  readonly notShown!: readonly CauseLimitType[];

  @Field(() => [GradedScriptType])
  readonly scripts!: readonly GradedScriptType[];

  @Field(() => [ConnectorStandingType])
  readonly connectors!: readonly ConnectorStandingType[];

  @Field(() => [CallCardType])
  readonly callCards!: readonly CallCardType[];

  @Field(() => [KnowledgeTextType], { description: 'Articles and macros bound to what was found; the best fit first' })
  readonly knowledge!: readonly KnowledgeTextType[];
}

@ObjectType('Diagnosis', { description: 'All that an agent needs on a call, from one look-up (受理诊断).' })
export class DiagnosisType {
  @Field(() => PersonType)
  readonly person!: PersonType;

  @Field(() => AssessmentType)
  readonly assessment!: AssessmentType;
}

@ObjectType('FoundPerson', { description: 'Masked, to choose from.' })
export class FoundPersonType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly idNumber!: string;

  @Field(() => Int)
  readonly birthYear!: number;
}

@ObjectType('SeveralPeople', { description: 'More than one person is found by this phone; ask whom it is about.' })
export class SeveralPeopleType {
  @Field(() => [FoundPersonType])
  readonly people!: readonly FoundPersonType[];
}

export const DiagnosisResult = createUnionType({
  name: 'DiagnosisResult',
  types: () => [DiagnosisType, SeveralPeopleType, Refusal] as const,
  resolveType: (value: object) =>
    isRefusal(value) ? 'Refusal' : value instanceof SeveralPeopleType ? 'SeveralPeople' : 'Diagnosis',
});
