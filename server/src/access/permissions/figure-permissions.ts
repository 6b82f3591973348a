import type { StaffRole } from '@zhengming/domain';
import { DESK, MAY_SHADOW } from './circles.js';
import type { Permission } from './permission.js';

/** Who tries rules on everybody; a steward tries a list. */
const MAY_SIMULATE: readonly StaffRole[] = ['ANALYST', 'POLICY_AUTHOR', 'POLICY_APPROVER', 'DATA_STEWARD'];
/** Who asks questions about figures and keeps them; an auditor reads what is shared. */
const KEEPS_QUESTIONS: readonly StaffRole[] = ['ANALYST', 'SUPERVISOR', 'DATA_STEWARD'];
const INDICATORS: Permission = { staff: [...DESK, 'ANALYST', 'AUDITOR', 'DATA_STEWARD'] };
/** Figures for analysts: to those who see no cases over ten, to the others over five. */
const STATISTICS: Permission = { staff: ['ANALYST', 'SUPERVISOR', 'DATA_STEWARD', 'AUDITOR'] };

/** Figures and questions about them, files of figures, simulations. */
export const FIGURE_PERMISSIONS: Readonly<Record<string, Permission>> = {
  'Query.savedQuestions': { staff: [...KEEPS_QUESTIONS, 'AUDITOR'] },
  'Query.savedQuestionVersions': { staff: [...KEEPS_QUESTIONS, 'AUDITOR'] },
  'Mutation.saveQuestion': { staff: KEEPS_QUESTIONS },
  'Mutation.deleteQuestion': { staff: KEEPS_QUESTIONS },
  'Mutation.restoreQuestion': { staff: KEEPS_QUESTIONS },
  'Query.statistics': STATISTICS,
  'Query.statisticsCatalogue': STATISTICS,
  'Query.exports': STATISTICS,
  'Mutation.startExport': { ...STATISTICS, perMinute: 20 },
  'Mutation.cancelExport': STATISTICS,
  'Query.analystAlerts': STATISTICS,
  'Mutation.acknowledgeAlert': { staff: ['ANALYST', 'SUPERVISOR', 'DATA_STEWARD'] },
  'Query.deskIndicators': INDICATORS,
  'Query.deskIndicator': INDICATORS,
  'Query.simulation': { staff: [...MAY_SIMULATE, 'AUDITOR'] },
  'Query.simulations': { staff: [...MAY_SIMULATE, 'AUDITOR'] },
  'Query.shadowRun': { staff: [...MAY_SHADOW, 'AUDITOR'] },
  'Query.shadowRuns': { staff: [...MAY_SHADOW, 'AUDITOR'] },
  'Mutation.startSimulation': { staff: MAY_SIMULATE },
  'Mutation.cancelSimulation': { staff: MAY_SIMULATE },
  'Mutation.startShadowRun': { staff: MAY_SHADOW },
  'Mutation.stopShadowRun': { staff: MAY_SHADOW },
};
