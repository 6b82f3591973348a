import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useCan } from '../access';
import { DraftFromVariantDocument, type VariantPartsFragment } from '../generated/documents';
import { useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { usePolicies } from './use-choices';
import { useTroubleNotice } from './use-trouble-notice';

interface DraftButtonProps {
  readonly variant: VariantPartsFragment;
  readonly asOf: string;
}

/** As people write it: the API hands a document out on one line. */
const laidOut = (document: string): string => `${JSON.stringify(JSON.parse(document), null, 2)}\n`;

/** From what was tried to what could be: the overlaid parameters as a draft of the policy, for its author to finish. */
export function DraftButton({ variant, asOf }: DraftButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const text = useText();
  const navigate = useNavigate();
  const forget = useForget();
  const can = useCan();
  const { inForce } = usePolicies(asOf);
  const key = variant.policy?.key ?? inForce?.key ?? null;
  const create = useCommand(DraftFromVariantDocument);
  useTroubleNotice(create);
  const { document } = variant;
  if (!can('Mutation.createPolicyDraft') || variant.parameters.length === 0 || !document || key === null) return null;

  const open = async () => {
    const made = await create.run({ input: { basedOn: key, document: laidOut(document) } });
    if (made?.__typename === 'PolicyRefused') notify(text(made.message), { type: 'warning' });
    if (made?.__typename !== 'PolicyVersion') return;
    await forget('ListPolicyVersions', 'ListSimulablePolicies');
    void navigate(`/policy/${made.key}`);
  };
  return (
    <Button variant="outlined" loading={create.busy} onClick={() => void open()}>
      {translate('simulation.openDraft')}
    </Button>
  );
}
