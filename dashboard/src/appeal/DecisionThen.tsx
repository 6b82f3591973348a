import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { EvaluatePersonDocument, type CasePartsFragment } from '../generated/documents';
import { GapList } from '../shared/decision/GapList';
import { OutcomeBanner } from '../shared/decision/OutcomeBanner';
import { ReasonList } from '../shared/decision/ReasonList';
import { WaysOut } from '../shared/decision/WaysOut';
import { QueryState } from '../shared/QueryState';
import { TimeAxis } from '../shared/time-axis/TimeAxis';
import { useAsk } from '../shared/use-api';
import { useVerdictWords } from '../shared/Verdict';

const NOTHING_TO_START = () => null;

/** The decision appealed against, judged again as of then with what was known then: what the caller was told, and why. */
export function DecisionThen({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const words = useVerdictWords();
  const { evaluatedAt, knownAt } = appeal.decision;
  const then = { personId: appeal.person.id, asOf: evaluatedAt, knownAt };
  const query = useAsk(EvaluatePersonDocument, then, { fresh: Infinity });
  return (
    <QueryState query={query}>
      {({ evaluate: decision }) => (
        <>
          <OutcomeBanner decision={decision} title={translate('decision.outcomeThen')} />
          {words(decision) !== words(appeal.decision) && (
            <Alert severity="warning">{translate('decision.view.differs', { then: words(appeal.decision) })}</Alert>
          )}
          <TimeAxis facts={appeal.person} decision={decision} />
          <ReasonList decision={decision} />
          <WaysOut decision={decision} actionFor={NOTHING_TO_START} asOf={evaluatedAt} />
          {decision.gaps.length > 0 && <GapList decision={decision} />}
        </>
      )}
    </QueryState>
  );
}
