import type { Colour, PopupKind } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { TextType } from '../app/text.type.js';
import { ColourEnum, PopupKindEnum } from '../status/outcome.enum.js';

@ObjectType('SandboxStory', {
  description: 'An invented person of the sandbox, and what their status shows (沙箱故事)',
})
export class SandboxStoryType {
  @Field(() => String)
  readonly id!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TextType, { description: 'What happened, and how the status can change' })
  readonly happens!: TextType;

  @Field(() => String, { description: 'A number nobody can have' })
  readonly phone!: string;

  @Field(() => String, { description: 'A number nobody can have' })
  readonly residentNumber!: string;

  @Field(() => ColourEnum, { nullable: true, description: 'Now' })
  readonly colour!: Colour | null;

  @Field(() => PopupKindEnum, { nullable: true, description: 'Now' })
  readonly popup!: PopupKind | null;
}

@ObjectType('SandboxReset')
export class SandboxResetType {
  @Field(() => String, { description: 'Where to ask whether it is there again' })
  readonly readyAt!: string;
}
