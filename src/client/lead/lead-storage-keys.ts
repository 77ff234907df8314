import type { LeadKind } from '../../domain/lead/lead.ts';

/**
 * Names under which leads and drafts lie on visitors' devices. What waits there outlives every change of the site, so they never
 * change. Every page loads this file: it brings nothing along.
 */
export const LEAD_DATABASE = 'leads';
export const LEAD_DATABASE_VERSION = 1;
export const OUTBOX_TABLE = 'outbox';

/** The key of a draft in `localStorage`. */
export const draftKey = (kind: LeadKind) => `lead-draft-${kind}`;
