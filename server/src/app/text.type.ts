// decorators below need it, whoever loads this file first
import 'reflect-metadata';
import { Field, ObjectType } from 'type-graphql';

/** A sentence in both languages of the house. */
@ObjectType('Text')
export class TextType {
  @Field(() => String)
  readonly zh!: string;

  @Field(() => String)
  readonly en!: string;
}
