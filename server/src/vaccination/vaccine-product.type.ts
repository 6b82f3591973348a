import type { VaccineTechnology } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { TextType } from '../app/text.type.js';
import { VaccineTechnologyEnum } from './vaccination-status.type.js';

@ObjectType('VaccineProduct', { description: 'A vaccine by its code, e.g. to enter a dose from a booklet (疫苗)' })
export class VaccineProductType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => TextType)
  readonly name!: TextType;

  @Field(() => String)
  readonly manufacturer!: string;

  @Field(() => VaccineTechnologyEnum)
  readonly technology!: VaccineTechnology;
}
