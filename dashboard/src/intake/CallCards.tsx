import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CallerPartsFragment } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { ink, tone } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';

type Assessment = CallerPartsFragment['assessment'];

/** Three-way calls with the least that has to be said (三方通话). */
export function CallCards({ cards }: { readonly cards: Assessment['callCards'] }) {
  const translate = useTranslate();
  const text = useText();
  return (
    <Panel title={translate('intake.cards.title')} dense>
      {cards.map((card) => (
        <Box
          key={card.hotline}
          component="details"
          open={card.advised}
          sx={{ px: 2, py: 0.75, borderBottom: `1px solid ${ink.line}`, fontSize: 13.5 }}
        >
          <Box component="summary" sx={{ cursor: 'pointer' }}>
            <strong>{text(card.title)}</strong>{' '}
            {card.advised && <Tag tone="info">{translate('intake.cards.advised')}</Tag>}
          </Box>
          <Lines label={translate('intake.cards.say')} lines={card.say.map(text)} />
          <Lines label={translate('intake.cards.ask')} lines={card.ask.map(text)} />
          <Box sx={{ color: tone.red.ink }}>{text(card.never)}</Box>
        </Box>
      ))}
    </Panel>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  return (
    <>
      <Box sx={{ color: ink.muted, mt: 0.5 }}>{label}</Box>
      <Box component="ol" sx={{ my: 0, pl: 2.5 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </>
  );
}

/** How the laboratories and registers of this case stand, with the one answer for it. */
export function Connectors({ connectors }: { readonly connectors: Assessment['connectors'] }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  if (connectors.length === 0) return null;
  return (
    <Panel title={translate('intake.connectors')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75, fontSize: 13.5 }}>
        {connectors.map(({ name, state, answer }) => (
          <li key={`${name}${state}`}>
            <strong>{name}</strong>{' '}
            <Tag tone={state.endsWith('NOT_CONNECTED') || state === 'DOWN' ? 'yellow' : 'green'} glyph>
              {word('ConnectorState', state)}
            </Tag>
            <Box sx={{ color: ink.body }}>{text(answer)}</Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
