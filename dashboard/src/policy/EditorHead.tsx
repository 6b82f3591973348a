import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PolicyDetailPartsFragment } from '../generated/documents';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { useText } from '../shared/use-text';
import type { PolicyDraftState } from './use-policy-draft';
import type { SaveDraft } from './use-save-draft';

interface EditorHeadProps {
  readonly version: PolicyDetailPartsFragment;
  readonly draft: PolicyDraftState;
  readonly save: SaveDraft;
  readonly checking: boolean;
  readonly onSubmit: () => void;
}

/** What is being written, whether it is saved, and the two things to do with it. */
export function EditorHead({ version, draft, save, checking, onSubmit }: EditorHeadProps) {
  const translate = useTranslate();
  const text = useText();
  const mac = navigator.userAgent.includes('Mac');
  const keys = (key: string): string => `${mac ? '⌘' : 'Ctrl+'}${key}`;
  return (
    <ScreenHead
      title={`${version.id} ${version.version} · ${text(version.title)}`}
      hint={
        <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
          <Tag tone={draft.dirty ? 'yellow' : 'green'}>
            {translate(draft.dirty ? 'policy.edit.unsaved' : 'policy.edit.saved', { revision: draft.revision })}
          </Tag>
          {checking && <span>{translate('policy.edit.checking')}</span>}
          <Link component={RouterLink} to={`/policy/${version.key}/show`}>
            {translate('policy.edit.leave')}
          </Link>
        </Box>
      }
      actions={
        <>
          <Button
            variant="outlined"
            color="inherit"
            loading={save.busy}
            disabled={!draft.dirty}
            title={keys('S')}
            onClick={() => void save.run()}
          >
            {translate('policy.edit.save')}
          </Button>
          {version.allowedActions.includes('SUBMIT') && (
            <Button variant="contained" title={keys('Enter')} onClick={onSubmit}>
              {translate('policy.act.SUBMIT')}
            </Button>
          )}
        </>
      }
    />
  );
}
