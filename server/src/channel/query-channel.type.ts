import { Field, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';

export type QueryChannelKind = 'APP' | 'MINI_PROGRAM' | 'WEBSITE' | 'INSTITUTION' | 'PAPER';

export const QueryChannelKindEnum = apiEnum<QueryChannelKind>('QueryChannelKind', {
  APP: null,
  MINI_PROGRAM: null,
  WEBSITE: null,
  INSTITUTION: "The institution's own site or app",
  PAPER: null,
});

@ObjectType('QueryChannel', {
  description: 'Where citizens can look a result up (查询渠道). All count the same (同等效力).',
})
export class QueryChannelType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => DivisionType, { nullable: true, description: 'Null: nationwide' })
  readonly jurisdiction!: DivisionType | null;

  @Field(() => TextType)
  readonly name!: TextType;

  @Field(() => QueryChannelKindEnum)
  readonly kind!: QueryChannelKind;

  @Field(() => String, { description: 'Where it says so' })
  readonly source!: string;
}
