import AccountCircle from '@mui/icons-material/AccountCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGetIdentity, useLogout, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { StaffRole } from '../generated/documents';
import { PreferenceItems } from '../shared/preference/PreferenceItems';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';

/** Who is signed in, in which role, and the way out. */
export function AccountMenu() {
  const translate = useTranslate();
  const word = useWord();
  const logout = useLogout();
  const { identity } = useGetIdentity();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const roles = (identity?.['roles'] as readonly StaffRole[] | undefined) ?? [];
  return (
    <>
      <Button
        color="inherit"
        startIcon={<AccountCircle fontSize="small" />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-label={`${translate('access.account')} ${identity?.fullName ?? ''}`}
      >
        {identity?.fullName ?? '…'}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box sx={{ px: 2, py: 1, borderBottom: `1px solid ${ink.line}`, mb: 0.5 }}>
          <Typography variant="subtitle1">{identity?.fullName}</Typography>
          <Typography variant="caption">{roles.map((role) => word('StaffRole', role)).join(' · ')}</Typography>
        </Box>
        <PreferenceItems />
        <MenuItem component={Link} to="/account" onClick={() => setAnchor(null)}>
          {translate('access.myAccount')}
        </MenuItem>
        <MenuItem onClick={() => void logout({}, '/login', false)}>{translate('access.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
