import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment } from '../../generated/documents';
import { fullTime } from '../format';
import { ink } from '../tokens';
import { useText } from '../use-text';

/** What we knew when: with what was known at which instant, by which list and which edition of the rules. */
export function KnownWhen({ decision }: { readonly decision: DecisionPartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  const { evaluatedAt, knownAt, areaListInWords, policyInWords } = decision;
  const parts = [
    translate('decision.judgedAt', { at: fullTime(evaluatedAt) }),
    ...(knownAt === evaluatedAt ? [] : [translate('decision.knownAt', { at: fullTime(knownAt) })]),
    areaListInWords ? text(areaListInWords) : translate('decision.noList'),
    policyInWords ? text(policyInWords) : translate('decision.noPolicy'),
  ];
  return (
    <Box
      component="ul"
      aria-label={translate('decision.knownWhen')}
      sx={{
        listStyle: 'none',
        m: 0,
        mt: 0.75,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        fontSize: 12.5,
        color: ink.body,
      }}
    >
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </Box>
  );
}
