import {
  type CodeMappingChangePartsFragment,
  type CodeMappingChangeState,
  type CodeMappingPartsFragment,
  ListCodeMappingChangesDocument,
  ListCodeMappingsDocument,
} from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type CodeMappingRow = CodeMappingPartsFragment;
export type CodeMappingChangeRow = CodeMappingChangePartsFragment;

/** What codes stand for, by system and code. */
export const codeMappingProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { past } = filter as { readonly past?: boolean };
    const { codeMappings } = await request(ListCodeMappingsDocument, { first, after, past: past ?? false }, signal);
    return { data: codeMappings.edges.map(({ node }) => node), ...codeMappings.pageInfo };
  },
};

/** Proposals and decisions, the latest first. */
export const codeMappingChangeProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { state } = filter as { readonly state?: CodeMappingChangeState };
    const { codeMappingChanges } = await request(
      ListCodeMappingChangesDocument,
      { first, after, state: state ?? null },
      signal,
    );
    return { data: codeMappingChanges.edges.map(({ node }) => node), ...codeMappingChanges.pageInfo };
  },
};
