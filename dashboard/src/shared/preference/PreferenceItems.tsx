import Check from '@mui/icons-material/Check';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'react-admin';
import { usePreference } from './preference-store';

const CHOICES = ['largeType', 'shortcuts'] as const;

/** The person's choices as items of a menu. */
export function PreferenceItems() {
  const translate = useTranslate();
  const { preference, change } = usePreference();
  return CHOICES.map((name) => (
    <MenuItem
      key={name}
      role="menuitemcheckbox"
      aria-checked={preference[name]}
      onClick={() => void change({ [name]: !preference[name] })}
    >
      <ListItemIcon>{preference[name] && <Check fontSize="small" />}</ListItemIcon>
      <ListItemText>{translate(`preference.${name}`)}</ListItemText>
    </MenuItem>
  ));
}
