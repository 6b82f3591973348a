import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { PolicyDetailPartsFragment, PolicyFindingPartsFragment } from '../generated/documents';
import { ActionDialog } from './ActionDialog';
import { ACTS } from './actions';
import { ConflictNotice } from './ConflictNotice';
import { EditorHead } from './EditorHead';
import { EditorTexts, type TextsTab } from './EditorTexts';
import { LeaveGuard } from './LeaveGuard';
import { LivePanel } from './LivePanel';
import { offsetIn, sideOf } from './marks';
import { useEditorKeys } from './use-editor-keys';
import { useLiveCheck } from './use-live-check';
import { usePolicyDraft } from './use-policy-draft';
import { useSaveDraft } from './use-save-draft';

/** The texts on the left, what they now say on the right; nothing typed is ever lost. */
export function PolicyEditor({ version }: { readonly version: PolicyDetailPartsFragment }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const draft = usePolicyDraft(version);
  const check = useLiveCheck(draft.texts);
  const save = useSaveDraft(version.key, draft);
  const [tab, setTab] = useState<TextsTab>('parameters');
  const [jump, setJump] = useState<{ readonly offset: number } | null>(null);
  const [submitting, setSubmitting] = useState(false);
  const submit = ACTS.find(({ action }) => action === 'SUBMIT');

  const startSubmit = async () => {
    if (draft.dirty && !(await save.run())) return;
    setSubmitting(true);
  };
  const goTo = (finding: PolicyFindingPartsFragment) => {
    const offset = offsetIn(draft.texts, finding);
    if (offset === null) return;
    setTab(sideOf(finding));
    setJump({ offset });
  };
  useEditorKeys(submitting ? {} : { save: () => void save.run(), submit: () => void startSubmit() });

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 560 }}>
      <EditorHead
        version={version}
        draft={draft}
        save={save}
        checking={check.checking}
        onSubmit={() => void startSubmit()}
      />
      <ConflictNotice draft={draft} save={save} />
      <Box
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1.25fr) minmax(0, 1fr)' },
          gridTemplateRows: { xs: '70vh 70vh', md: 'minmax(0, 1fr)' },
        }}
      >
        <EditorTexts tab={tab} onTab={setTab} draft={draft} check={check} jump={jump} />
        <LivePanel document={draft.texts.document} check={check} onJump={goTo} />
      </Box>
      <LeaveGuard dirty={draft.dirty} save={save} />
      {submitting && submit && (
        <ActionDialog
          version={{ ...version, revision: draft.revision }}
          act={submit}
          onClose={() => setSubmitting(false)}
          onDone={() => void navigate(`/policy/${version.key}/show`)}
        />
      )}
      <Box component="p" role="status" sx={SILENT}>
        {check.problems > 0 ? translate('policy.edit.announce', { count: check.problems }) : ''}
      </Box>
    </Box>
  );
}

const SILENT = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', m: 0 } as const;
