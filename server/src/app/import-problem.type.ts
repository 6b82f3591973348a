import { Field, ObjectType } from 'type-graphql';
import { TextType } from './text.type.js';

@ObjectType('ImportProblem', { description: 'Why one row or entry of an import was not taken, and where it is.' })
export class ImportProblemType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { description: 'Path inside what was sent, e.g. tests[3].reportedAt' })
  readonly path!: string;

  @Field(() => TextType)
  readonly message!: TextType;
}
