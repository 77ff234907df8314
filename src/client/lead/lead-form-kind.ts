import type { LeadKind } from '../../domain/lead/lead.ts';

/** The kind of lead a form collects. Only forms that are no enquiry have a field for it. */
export function formKind({ elements }: HTMLFormElement): LeadKind {
	const field = elements.namedItem('kind');
	if (!(field instanceof HTMLInputElement)) return 'enquiry';
	return field.value === 'report' ? 'report' : 'offer';
}
