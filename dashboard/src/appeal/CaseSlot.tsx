import type { CasePanel, CasePanelProps } from './case-panel';

/** The panels of one slot, one after the other. */
export function CaseSlot({ panels, ...given }: CasePanelProps & { readonly panels: readonly CasePanel[] }) {
  return panels.map(({ name, Panel }) => <Panel key={name} {...given} />);
}
