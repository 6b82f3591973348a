import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { RevealedPersonType, RevealPersonInput } from './reveal.type.js';
import { revealPerson } from './reveal-person.js';

const RevealPersonResult = resultUnion('RevealPersonResult', () => RevealedPersonType, 'RevealedPerson');

@Resolver()
export class RevealResolver {
  @Mutation(() => RevealPersonResult, {
    description: 'Shows in clear, for a minute and with a reason, what is masked everywhere else (明文查看)',
  })
  revealPerson(
    @Ctx() context: Context,
    @Arg('input', () => RevealPersonInput) input: RevealPersonInput,
  ): Promise<RevealedPersonType | Refusal> {
    return revealPerson(context, input);
  }
}
