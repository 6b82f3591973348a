import { useTranslate } from 'react-admin';
import { PasswordField } from './PasswordField';

interface NewPasswordFieldsProps {
  readonly password: string;
  readonly again: string;
  readonly onPassword: (value: string) => void;
  readonly onAgain: (value: string) => void;
  readonly shortest: number;
}

/** A new password, twice. */
export function NewPasswordFields({ password, again, onPassword, onAgain, shortest }: NewPasswordFieldsProps) {
  const translate = useTranslate();
  return (
    <>
      <PasswordField
        label={translate('access.newPassword.label')}
        value={password}
        onChange={onPassword}
        autoComplete="new-password"
        helperText={translate('access.newPassword.hint', { shortest })}
      />
      <PasswordField
        label={translate('access.newPassword.again')}
        value={again}
        onChange={onAgain}
        autoComplete="new-password"
        error={again !== '' && !password.startsWith(again)}
      />
    </>
  );
}
