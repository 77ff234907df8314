import type { PhotoField } from './photo-field.ts';
import type { PhotoParts } from './photo-outbox.ts';

/** `<lead-photos>` around the field for photos. Without script it is hidden. The first choice loads what shrinks and sends. */
export class LeadPhotos extends HTMLElement {
	#field: PhotoField | undefined;

	connectedCallback(): void {
		const input = this.querySelector('input');
		if (input === null || !this.hidden) return;
		this.hidden = false;
		input.addEventListener('change', () => void this.#add(input));
	}

	async #add(input: HTMLInputElement): Promise<void> {
		const files = [...(input.files ?? [])];
		try {
			const { photoField } = await import('./photo-field.ts');
			this.#field ??= photoField(this, input);
			this.#field.add(files);
			input.value = '';
		} catch {
			const said = document.createElement('p');
			said.setAttribute('role', 'alert');
			said.append('没有网络，照片加不上。请联网后再选，或者提交以后用微信发给我们。');
			this.append(said);
			input.addEventListener('change', () => said.remove(), { once: true });
		}
	}

	/** Sends the chosen photos after their lead. @param lead its UUID */
	send(lead: string, parts: PhotoParts): void {
		this.#field?.send(lead, parts);
	}
}

if (customElements.get('lead-photos') === undefined) customElements.define('lead-photos', LeadPhotos);
