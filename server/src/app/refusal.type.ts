import { type ClassType, Field, ObjectType, createUnionType } from 'type-graphql';
import { TextType } from './text.type.js';

/** An expected refusal (style rule 8): part of the answer, not a fault. */
@ObjectType('Refusal', { description: 'An expected refusal: what was refused, why, and what to do.' })
export class Refusal {
  @Field(() => String)
  readonly code: string;

  @Field(() => TextType)
  readonly message: TextType;

  @Field(() => String, {
    nullable: true,
    description: 'The input path it is about, e.g. input.identifier.value',
  })
  readonly field: string | null;

  constructor(code: string, message: TextType, field: string | null = null) {
    this.code = code;
    this.message = message;
    this.field = field;
  }
}

export const refuse = (code: string, zh: string, en: string, field: string | null = null): Refusal =>
  new Refusal(code, { zh, en }, field);

export const isRefusal = (value: unknown): value is Refusal => value instanceof Refusal;

/** `union XResult = X | Refusal`. */
export function resultUnion<T extends object>(name: string, success: () => ClassType<T>, successName: string) {
  return createUnionType({
    name,
    types: () => [success(), Refusal] as const,
    resolveType: (value: unknown) => (isRefusal(value) ? 'Refusal' : successName),
  });
}
