import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { ReadWallQuery, WallCasePartsFragment } from '../generated/documents';
import type { Receiver } from './use-assign';

type Agent = ReadWallQuery['deskWall']['agents'][number];

/** A case that somebody chose, and where on the screen. */
export interface Chosen {
  readonly given: WallCasePartsFragment;
  readonly anchor: HTMLElement;
}

interface AssignMenuProps {
  readonly chosen: Chosen | null;
  readonly agents: readonly Agent[];
  readonly onGive: (given: WallCasePartsFragment, to: Receiver | null) => void;
  readonly onClose: () => void;
}

/** To whom a case goes, by keyboard: the least loaded first, a name found by typing its beginning. */
export function AssignMenu({ chosen, agents, onGive, onClose }: AssignMenuProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  if (chosen === null) return null;
  const { given, anchor } = chosen;
  const give = (to: Receiver | null): void => {
    onClose();
    onGive(given, to);
  };
  const others = agents.filter(({ staffId }) => staffId !== given.handlerId).toSorted((a, b) => a.open - b.open);
  return (
    <Menu open anchorEl={anchor} onClose={onClose} slotProps={{ list: { dense: true } }}>
      <ListSubheader>{translate('wall.assignTitle', { number: given.number })}</ListSubheader>
      {others.map(({ staffId, name, open }) => (
        <MenuItem key={staffId} onClick={() => give({ staffId, name })}>
          {translate('wall.assignTo', { name, open })}
        </MenuItem>
      ))}
      {others.length === 0 && <MenuItem disabled>{translate('wall.noAgents')}</MenuItem>}
      <Divider />
      {given.handlerId !== null && <MenuItem onClick={() => give(null)}>{translate('wall.toQueue')}</MenuItem>}
      <MenuItem onClick={() => void navigate(`/appeal/${given.id}/show`)}>{translate('wall.show')}</MenuItem>
    </Menu>
  );
}
