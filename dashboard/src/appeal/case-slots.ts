import type { ComponentType } from 'react';
import { AgencyPanel } from './agency/AgencyPanel';
import type { CasePanel } from './case-panel';
import { CaseKnowledge } from './knowledge/CaseKnowledge';
import { MergedPanel } from './life/MergedPanel';
import { TransferPanel } from './life/TransferPanel';
import { MacroPanel } from './macro/MacroPanel';
import { SatisfactionPanel } from './satisfaction/SatisfactionPanel';
import { IncidentBanner } from './incident/IncidentBanner';
import { IncidentStrip } from './incident/IncidentStrip';
import { EscalationStrip } from './presence/EscalationStrip';
import { PresenceMarks } from './presence/PresenceMarks';
import { TakenOver } from './presence/TakenOver';

/** What other concepts show in a case and above the queue: one line each, in the order on the screen. */
interface CaseSlots {
  /** Small, in the head beside state and class, e.g. who else is here. */
  readonly head: readonly CasePanel[];
  /** Over the whole width under the head, e.g. the banner of an incident. */
  readonly strip: readonly CasePanel[];
  /** Left: what is known and why. */
  readonly left: readonly CasePanel[];
  /** Right, before everything else: inline forms that take over while they are open, e.g. macros. */
  readonly work: readonly CasePanel[];
  /** Right, below the evidence. */
  readonly right: readonly CasePanel[];
}

export const CASE_SLOTS: CaseSlots = {
  head: [{ name: 'presence', Panel: PresenceMarks }],
  strip: [
    { name: 'takenOver', Panel: TakenOver },
    { name: 'incident', Panel: IncidentBanner },
    { name: 'escalations', Panel: EscalationStrip },
  ],
  left: [{ name: 'merged', Panel: MergedPanel }],
  work: [{ name: 'macro', Panel: MacroPanel }],
  right: [
    { name: 'transfer', Panel: TransferPanel },
    { name: 'agency', Panel: AgencyPanel },
    { name: 'knowledge', Panel: CaseKnowledge },
    { name: 'satisfaction', Panel: SatisfactionPanel },
  ],
};

/** Above the queue, e.g. that an incident was detected. */
export const QUEUE_STRIPS: readonly { readonly name: string; readonly Strip: ComponentType }[] = [
  { name: 'incident', Strip: IncidentStrip },
];
