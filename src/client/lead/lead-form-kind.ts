import type { LeadKind } from '../../domain/lead/lead.ts';

/** The kind of lead a form collects. Only the form for owners has a field for it, for services that do not know our JSON. */
export function formKind({ elements }: HTMLFormElement): LeadKind {
	return elements.namedItem('kind') === null ? 'enquiry' : 'offer';
}
