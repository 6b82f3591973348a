import { strictness } from '../evaluation/strictness.js';
import { areaCauses } from './cause-areas.js';
import { guidanceCause, sideCauses } from './cause-guidance.js';
import { identityCauses, journeyCauses, scanCauses } from './cause-journeys.js';
import { phoneCauses } from './cause-phones.js';
import { flagCause, precisionCauses } from './cause-places.js';
import { type CauseScene, lookAt } from './cause-scene.js';
import { syncCauses } from './cause-sync.js';
import { testCauses } from './cause-tests.js';
import { CAUSE_CODES, type ProbableCause } from './probable-cause.js';

/** Ranks what probably went wrong before the agent types a word (row 51). Strongest first; never empty. */
export function rankCauses(scene: CauseScene): readonly ProbableCause[] {
  const seen = lookAt(scene);
  const aboutOthers = [
    ...phoneCauses(seen),
    ...journeyCauses(seen),
    ...identityCauses(seen),
    ...scanCauses(seen),
    ...testCauses(seen),
    ...syncCauses(seen),
  ];
  const places = [...precisionCauses(seen, aboutOthers), ...areaCauses(seen)];
  const found = [...aboutOthers, ...places, ...sideCauses(seen)];
  const flag = strictness(scene.judgement) > 0 ? flagCause(seen, found) : [];
  const all = [...found, ...flag];
  const speaks = all.some(({ code }) => code !== 'DOSE_OTHER_PROVINCE');
  return (speaks ? all : [guidanceCause(seen), ...all]).toSorted(
    (a, b) => b.confidence - a.confidence || CAUSE_CODES.indexOf(a.code) - CAUSE_CODES.indexOf(b.code),
  );
}
