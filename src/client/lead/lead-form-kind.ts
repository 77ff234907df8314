import type { LeadKind } from '../../domain/lead/lead.ts';

/** What a form asks for: only the one for owners says so, for services that do not know our JSON. */
export function formKind({ elements }: HTMLFormElement): LeadKind {
	return elements.namedItem('kind') === null ? 'enquiry' : 'offer';
}
