/** A document the client sends, with the types of what it takes and answers. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** `sha256:` and the SHA-256 of the text in hexadecimal: how it is named once it is registered. */
  readonly documentId: string;
  readonly text: string;
  /** For the compiler only. */
  readonly __types?: (variables: Variables) => Data;
}
