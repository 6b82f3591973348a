import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';

export type PaperVerdict = 'CONFIRMED' | 'DENIED';
const PaperVerdictEnum = apiEnum<PaperVerdict>('PaperVerdict', {
  CONFIRMED: 'The issuing unit has given this dose',
  DENIED: 'The issuing unit knows nothing of it: it counts no longer',
});

@InputType('RecordPaperDoseInput', { description: 'A dose read from a paper certificate (纸质接种凭证)' })
export class RecordPaperDoseInput {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => String, { description: 'See `vaccineProducts`' })
  readonly productCode!: string;

  @Field(() => Int, { nullable: true })
  readonly doseNumber!: number | null;

  @Field(() => DateScalar)
  readonly givenOn!: string;

  @Field(() => DivisionCodeScalar)
  readonly divisionCode!: string;

  @Field(() => String, { description: 'The unit that gave it and issued the paper' })
  readonly institution!: string;

  @Field(() => Boolean, { description: 'The original was seen, not a picture or a word' })
  readonly seenOriginal!: boolean;
}

@InputType('SettlePaperDoseInput')
export class SettlePaperDoseInput {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => UuidScalar, { description: 'The dose as it was entered' })
  readonly doseId!: string;

  @Field(() => PaperVerdictEnum)
  readonly verdict!: PaperVerdict;

  @Field(() => String, { description: 'Whom at the unit one spoke to and how, without names and numbers' })
  readonly reason!: string;
}

@ObjectType('PaperDose', { description: 'A dose from paper, after it was entered or settled' })
export class PaperDoseType {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => UuidScalar, { description: 'The dose that counts now; of a denied one, the one that counts no longer' })
  readonly doseId!: string;
}
