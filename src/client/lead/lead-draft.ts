import { codesOf } from '../../domain/schema/code-label.ts';
import { LEAD_KINDS, type LeadKind } from '../../domain/lead/lead.ts';
import { draftKey } from './lead-storage-keys.ts';
import { newUuid } from './lead-uuid.ts';

/** Form input that is not delivered yet. Consent is never stored. */
export interface LeadDraft {
	uuid: string;
	/** Start of the draft, ms since 1970. */
	since: number;
	values: Readonly<Record<string, string>>;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The text fields of a form. */
function fieldsOf(form: HTMLFormElement): Field[] {
	return [...form.elements]
		.filter(
			(each): each is Field =>
				(each instanceof HTMLInputElement && !/^(hidden|checkbox|file)$/.test(each.type)) ||
				each instanceof HTMLSelectElement ||
				each instanceof HTMLTextAreaElement,
		)
		.filter(({ tabIndex }) => tabIndex >= 0);
}

export function newDraft(): LeadDraft {
	return { uuid: newUuid(), since: Date.now(), values: {} };
}

function read(key: string): LeadDraft | undefined {
	try {
		const { uuid, since, values } = { ...Object(JSON.parse(localStorage.getItem(key) ?? 'null')) };
		if (typeof uuid !== 'string' || typeof since !== 'number') return undefined;
		const texts = Object.entries({ ...Object(values) }).filter(
			(each): each is [string, string] => typeof each[1] === 'string',
		);
		return { uuid, since, values: Object.fromEntries(texts) };
	} catch {
		return undefined;
	}
}

function remove(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// Storage is forbidden, so nothing was stored.
	}
}

/** Deletes the draft of a lead that was delivered or given up. A newer draft stays. */
export function forgetDraft(uuid: string): void {
	for (const key of codesOf(LEAD_KINDS).map(draftKey)) if (read(key)?.uuid === uuid) remove(key);
}

/** The draft of one kind of form on this device. Storage errors are ignored, because the form still holds the input. */
export function draftStore(kind: LeadKind, keep: number) {
	const key = draftKey(kind);
	return {
		/** Fills empty fields from the last draft and returns it. Returns a new draft when there is none or it is too old. */
		restore(form: HTMLFormElement): LeadDraft {
			const draft = read(key);
			if (draft === undefined || Date.now() - draft.since > keep) {
				remove(key);
				return newDraft();
			}
			for (const field of fieldsOf(form)) {
				const text = draft.values[field.name] ?? '';
				const isUntouched = field instanceof HTMLSelectElement || field.value === '';
				if (text !== '' && isUntouched) field.value = text;
				if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
			}
			return draft;
		},
		/** Whether the visitor has entered or chosen anything. */
		isBegun: (form: HTMLFormElement) =>
			fieldsOf(form).some((field) =>
				field instanceof HTMLSelectElement ? field.selectedIndex > 0 : field.value !== '',
			),
		/** Saves the form input. Draft fields that this variant of the form lacks are preserved. */
		save(form: HTMLFormElement, draft: LeadDraft): void {
			const now = Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]));
			const values = { ...read(key)?.values, ...now };
			try {
				localStorage.setItem(key, JSON.stringify({ ...draft, values }));
			} catch {
				// Storage is full or forbidden.
			}
		},
	};
}
