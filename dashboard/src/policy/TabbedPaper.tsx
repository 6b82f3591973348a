import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState, type ReactNode } from 'react';
import { ink } from '../shared/tokens';

interface Side<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly content: ReactNode;
  /** Stays as it was left, once looked at: a text with its cursor and its undo. */
  readonly keep?: boolean;
}

interface TabbedPaperProps<Name extends string> {
  readonly label: string;
  readonly sides: readonly Side<Name>[];
  readonly value: Name;
  readonly onChange: (name: Name) => void;
  /** Takes the height it is given and scrolls inside. */
  readonly fill?: boolean;
}

/** Several sides of one thing behind tabs. */
export function TabbedPaper<Name extends string>({
  label,
  sides,
  value,
  onChange,
  fill = false,
}: TabbedPaperProps<Name>) {
  const id = useId();
  const [seen, setSeen] = useState<ReadonlySet<Name>>(new Set([value]));
  if (!seen.has(value)) setSeen(new Set([...seen, value]));
  return (
    <Paper
      sx={{
        border: `1px solid ${ink.line}`,
        minWidth: 0,
        ...(fill && { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }),
      }}
    >
      <Tabs
        value={value}
        onChange={(_event, chosen: Name) => onChange(chosen)}
        variant="scrollable"
        scrollButtons={false}
        aria-label={label}
        sx={{ borderBottom: `1px solid ${ink.line}`, flex: 'none' }}
      >
        {sides.map((side) => (
          <Tab
            key={side.name}
            value={side.name}
            id={`${id}tab-${side.name}`}
            aria-controls={`${id}panel-${side.name}`}
            label={side.label}
          />
        ))}
      </Tabs>
      {sides.map((side) => (
        <Box
          key={side.name}
          role="tabpanel"
          id={`${id}panel-${side.name}`}
          aria-labelledby={`${id}tab-${side.name}`}
          hidden={side.name !== value}
          sx={fill ? { flex: 1, minHeight: 0, overflow: 'auto' } : {}}
        >
          {(side.name === value || (side.keep && seen.has(side.name))) && side.content}
        </Box>
      ))}
    </Paper>
  );
}
