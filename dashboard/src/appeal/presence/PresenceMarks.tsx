import Box from '@mui/material/Box';
import { useGetIdentity, useTranslate } from 'react-admin';
import { Tag } from '../../shared/Tag';
import type { CasePanelProps } from '../case-panel';
import { useTouch } from './use-touch';

/** Who else is in this case, in the head; and says to them that we are. */
export function PresenceMarks({ appeal }: CasePanelProps) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  useTouch(appeal.id);
  const others = appeal.presence.filter(({ staffId }) => staffId !== identity?.id);
  return (
    <Box
      component="span"
      role="status"
      aria-label={translate('presence.label')}
      sx={{ display: 'inline-flex', gap: 0.75 }}
    >
      {others.map(({ staffId, name, mode, isHandler }) => {
        const key = mode === 'WORKING' ? (isHandler ? 'presence.handler' : 'presence.working') : 'presence.viewing';
        return (
          <Tag key={staffId} tone={mode === 'WORKING' ? 'yellow' : 'unknown'} outlined={mode !== 'WORKING'}>
            {translate(key, { name })}
          </Tag>
        );
      })}
    </Box>
  );
}
