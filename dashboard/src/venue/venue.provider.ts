import {
  ListVenueScansDocument,
  ListVenuesDocument,
  type VenuePartsFragment,
  type VenueScanPartsFragment,
} from '../generated/documents';
import { request } from '../shared/api';
import type { ResourceProvider } from '../shared/data-provider';

export type VenueRow = VenuePartsFragment;
export type VenueScanRow = VenueScanPartsFragment;

/** Venues with a code at the door, by name. */
export const venueProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { search } = filter as { readonly search?: string };
    const { venues } = await request(ListVenuesDocument, { first, after, search: search ?? null }, signal);
    return { data: venues.edges.map(({ node }) => node), ...venues.pageInfo };
  },
};

/** The recorder's book of one venue, latest first. */
export const venueScanProvider: ResourceProvider = {
  getList: async ({ first, after, filter, signal }) => {
    const { venueId } = filter as { readonly venueId: string };
    const { venueScans } = await request(ListVenueScansDocument, { first, after, venueId }, signal);
    return { data: venueScans.edges.map(({ node }) => node), ...venueScans.pageInfo };
  },
};
