import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useEffect } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { ink } from './tokens';

const LANGUAGES = [
  { locale: 'zh', label: '中文', tag: 'zh-CN' },
  { locale: 'en', label: 'EN', tag: 'en' },
] as const;

/** Switches the language; React Admin remembers the choice. Language names stand in their own language. */
export function LanguageSwitch() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  useEffect(() => {
    document.documentElement.lang = LANGUAGES.find((language) => language.locale === locale)?.tag ?? 'zh-CN';
  }, [locale]);
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      aria-label={translate('access.language')}
      onChange={(_event, chosen: string | null) => {
        if (chosen) setLocale(chosen);
      }}
    >
      {LANGUAGES.map(({ locale: value, label, tag }) => (
        <ToggleButton
          key={value}
          value={value}
          lang={tag}
          sx={{
            px: 1.1,
            py: 0,
            height: 28,
            fontSize: 12.5,
            textTransform: 'none',
            color: ink.body,
            bgcolor: 'background.paper',
          }}
        >
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
