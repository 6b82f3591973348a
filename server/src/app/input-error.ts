import { GraphQLError } from 'graphql';

/** Wrong input: names the field it is about and says what is wrong, never what was given. */
export class InputError extends GraphQLError {
  constructor(
    readonly field: string,
    problem: string,
  ) {
    super(`${field} ${problem}`, { extensions: { code: 'BAD_USER_INPUT', field } });
  }
}
