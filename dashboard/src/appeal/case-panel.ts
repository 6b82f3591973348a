import type { ComponentType } from 'react';
import type { CasePartsFragment } from '../generated/documents';
import type { CaseDeskState } from './use-case-desk';

/** What every panel of a case is given. */
export interface CasePanelProps {
  readonly appeal: CasePartsFragment;
  readonly desk: CaseDeskState;
}

/** A part of the case screen that a concept brings along. It shows nothing (null) where it has nothing to say. */
export interface CasePanel {
  readonly name: string;
  readonly Panel: ComponentType<CasePanelProps>;
}
