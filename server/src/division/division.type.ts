import type { Divisions } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DivisionCodeScalar } from '../app/scalars.js';

@ObjectType('Division', { description: 'An administrative division (行政区划) of GB/T 2260, a zone or a street.' })
export class DivisionType {
  @Field(() => DivisionCodeScalar)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: 'Province, prefecture and name, e.g. 内蒙古自治区阿拉善盟额济纳旗' })
  readonly fullName!: string;

  @Field(() => String)
  readonly level!: string;

  @Field(() => String)
  readonly kind!: string;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'The prefecture-level unit used for matching; null for a province',
  })
  readonly prefectureCode!: string | null;
}

/** Names a code, revoked ones included. A code the reference table does not know stands for itself. */
export function toDivisionType(divisions: Divisions, code: string): DivisionType {
  const division = divisions.get(code);
  if (!division) return { code, name: code, fullName: code, level: 'UNKNOWN', kind: 'UNKNOWN', prefectureCode: null };
  return {
    code,
    name: division.name,
    fullName: divisions.fullName(division.code),
    level: division.level,
    kind: division.kind,
    prefectureCode: divisions.prefectureUnit(division.code),
  };
}

/** For read mappings: a `division_code` column becomes a Division. */
export const namedDivision = (value: unknown, context: { readonly divisions: Divisions }): DivisionType | null =>
  typeof value === 'string' ? toDivisionType(context.divisions, value) : null;
