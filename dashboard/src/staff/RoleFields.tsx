import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useTranslate } from 'react-admin';
import type { StaffRole } from '../generated/documents';
import { useWord } from '../shared/use-text';

const ROLES: readonly StaffRole[] = [
  'INTAKE',
  'HANDLER',
  'REVIEWER',
  'SUPERVISOR',
  'DATA_STEWARD',
  'POLICY_AUTHOR',
  'POLICY_APPROVER',
  'ANALYST',
  'AUDITOR',
  'ADMIN',
  'PARTNER',
];

interface RoleFieldsProps {
  readonly roles: readonly StaffRole[];
  readonly onChange: (roles: readonly StaffRole[]) => void;
}

/** The roles of one person; the server refuses what may not be in one hand. */
export function RoleFields({ roles, onChange }: RoleFieldsProps) {
  const translate = useTranslate();
  const word = useWord();
  const toggle = (role: StaffRole) =>
    onChange(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role]);
  return (
    <FormControl component="fieldset" sx={{ pt: 1 }}>
      <FormLabel component="legend">{translate('staff.roles')}</FormLabel>
      <FormGroup sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
        {ROLES.map((role) => (
          <FormControlLabel
            key={role}
            control={<Checkbox size="small" checked={roles.includes(role)} onChange={() => toggle(role)} />}
            label={word('StaffRole', role)}
          />
        ))}
      </FormGroup>
      <FormHelperText>{translate('staff.rolesHint')}</FormHelperText>
    </FormControl>
  );
}
