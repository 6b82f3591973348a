import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useCan } from '../access';

interface SimulateLinkProps {
  /** What to try: a version of a decision policy, once or every hour, or a list. */
  readonly what: 'policy' | 'shadow' | 'list';
  readonly id: string;
}

const ADDRESS = {
  policy: (id: string) => `/simulation/new?policy=${id}`,
  shadow: (id: string) => `/simulation?tab=shadow&policy=${id}`,
  list: (id: string) => `/simulation/new?list=${id}`,
} as const;

/** From something that is not in force to what it would change, for those who may ask. */
export function SimulateLink({ what, id }: SimulateLinkProps) {
  const translate = useTranslate();
  const can = useCan();
  if (!can(what === 'shadow' ? 'Mutation.startShadowRun' : 'Mutation.startSimulation')) return null;
  return (
    <Link component={RouterLink} to={ADDRESS[what](id)} sx={{ whiteSpace: 'nowrap' }}>
      {translate(what === 'shadow' ? 'simulation.tab.shadow' : 'simulation.tab.whatIf')}
    </Link>
  );
}
