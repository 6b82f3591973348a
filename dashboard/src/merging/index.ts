export { MergedNotice } from './MergedNotice';
export { duplicateProvider } from './merging.provider';
export { MergingScreens } from './MergingScreens';
