import { lazy } from 'react';

export { PolicyCompare } from './PolicyCompare';
export { PolicyList } from './PolicyList';
export { PolicyShow } from './PolicyShow';
/** Writing a draft brings the editor with it; who only reads does not wait for it. */
export const PolicyEdit = lazy(() => import('./PolicyEdit'));
