import type { ListedArea, Text } from '@zhengming/domain';

/** A policy as it is named beside what it was used for. */
export interface NamedPolicy {
  /** null: not kept as a version of its own. */
  readonly key: string | null;
  readonly id: string;
  readonly version: string;
  readonly title: Text;
}

/** A parameter laid over the policy, as it was asked for. */
export interface NamedParameter {
  readonly name: string;
  /** JSON text. */
  readonly value: string;
}

/** What a variant changes, with the document and the list as they were when it was asked for. */
export interface SimulationVariant {
  readonly label: string;
  /** null: the policy in force is kept. */
  readonly policy: NamedPolicy | null;
  readonly parameters: readonly NamedParameter[];
  /** null: the list in force is kept. */
  readonly areaVersionId: string | null;
  /** The policy it judges by, parameters laid over it; null: the one in force. */
  readonly document: unknown;
  /** The list it judges by; null: the one in force. */
  readonly areas: readonly ListedArea[] | null;
}
