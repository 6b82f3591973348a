import type { IncidentDraft, IncidentRemedyKind, SelectedHit, StaySource } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { formatDay, selectorText, type Divisions } from '@zhengming/domain';
import { DateScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType, toDivisionType } from '../division/division.type.js';
import { StaySourceEnum } from '../status/outcome.enum.js';
import { IncidentRemedyKindEnum, type SelectedFact, SelectedFactEnum, SelectedHitEnum } from './incident.enum.js';

@ObjectType('IncidentDraft', { description: 'What an incident corrects, for whom, for how long (更正草案).' })
export class IncidentDraftType {
  @Field(() => SelectedFactEnum)
  readonly fact!: SelectedFact;

  @Field(() => [StaySourceEnum])
  readonly sources!: readonly StaySource[];

  @Field(() => UuidScalar, { nullable: true })
  readonly batchId!: string | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly institutionId!: string | null;

  @Field(() => DivisionType, { nullable: true })
  readonly prefecture!: DivisionType | null;

  @Field(() => DateScalar, { nullable: true })
  readonly fromDay!: string | null;

  @Field(() => DateScalar, { nullable: true })
  readonly toDay!: string | null;

  @Field(() => SelectedHitEnum, { nullable: true })
  readonly onlyHit!: SelectedHit | null;

  @Field(() => IncidentRemedyKindEnum)
  readonly remedy!: IncidentRemedyKind;

  @Field(() => String, { nullable: true })
  readonly ruleId!: string | null;

  @Field(() => DivisionType, { nullable: true })
  readonly division!: DivisionType | null;

  @Field(() => Int)
  readonly validDays!: number;

  @Field(() => String)
  readonly legalBasis!: string;

  @Field(() => TextType, { description: 'Whom it is about, in words' })
  readonly about!: TextType;
}

/** A stored draft with its codes named. */
export function toIncidentDraftType(
  { selector, remedy, validDays, legalBasis }: IncidentDraft,
  divisions: Divisions,
): IncidentDraftType {
  const name = (code: string): DivisionType => toDivisionType(divisions, code);
  const { days } = selector;
  return {
    fact: selector.fact,
    sources: selector.fact === 'STAY' ? selector.sources : [],
    batchId: selector.batchId,
    institutionId: selector.fact === 'TEST' ? selector.institutionId : null,
    prefecture: selector.fact === 'STAY' && selector.prefecture !== null ? name(selector.prefecture) : null,
    fromDay: days === null ? null : formatDay(days.from),
    toDay: days === null ? null : formatDay(days.to),
    onlyHit: selector.fact === 'STAY' ? selector.onlyHit : null,
    remedy: remedy.kind,
    ruleId: remedy.kind === 'GRACE' ? remedy.ruleId : null,
    division: remedy.kind === 'REFINE_STAY' ? name(remedy.division) : null,
    validDays,
    legalBasis,
    about: selectorText(selector, {
      division: (code) => name(code).fullName,
      institution: (id) => id.slice(0, 8),
    }),
  };
}
