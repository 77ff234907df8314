import type { LeadKind } from '../../domain/lead/lead.ts';

/**
 * Storage keys of leads and drafts on visitors' devices. They never change, because stored leads must survive every
 * release of the site. Every page loads this file, so it imports no code.
 */
export const LEAD_DATABASE = 'leads';
export const LEAD_DATABASE_VERSION = 1;
export const OUTBOX_TABLE = 'outbox';

/** The key of a draft in `localStorage`. */
export const draftKey = (kind: LeadKind) => `lead-draft-${kind}`;
