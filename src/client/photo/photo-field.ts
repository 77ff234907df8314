import { fileProblem, MOST_PHOTOS, unreadableFile } from '../../domain/lead/lead-photo.ts';
import { adoptStyles } from '../site/adopted-styles.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { type PhotoParts, photoOutbox } from './photo-outbox.ts';
import { type PhotoPanel, photoPanel } from './photo-panel.ts';
import { type ShrunkPhoto, shrinkPhoto } from './photo-shrinking.ts';
import photoStyles from './photo.css?inline';

/** The photos that are chosen in a form. */
export interface PhotoField {
	add(files: readonly File[]): void;
	send(lead: string, parts: PhotoParts): void;
}

interface Chosen {
	/** Tells one file from another. */
	key: string;
	element: HTMLElement;
	/** Undefined when the browser cannot read it. */
	shrunk: Promise<ShrunkPhoto | undefined>;
}

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** Shows the photos chosen in a form: small, with their size, each with a button that removes it. */
export function photoField(host: HTMLElement, input: HTMLInputElement): PhotoField {
	if ('adoptedStyleSheets' in document) adoptStyles(photoStyles);
	let chosen: Chosen[] = [];
	/** Decoding takes much memory, so one picture is shrunk at a time. */
	let turn: Promise<unknown> = Promise.resolve();
	let last: PhotoPanel | undefined;
	const list = newElement('ul', { class: 'photo-list' });
	const status = newElement('p', { class: 'muted', role: 'status' });
	const problems = newElement('ul', { class: 'photo-problems', role: 'alert' });
	// The lead says how many photos follow it, so that nobody takes a missing one for delivered.
	const count = newElement('input', { type: 'hidden', name: 'photos' });
	host.append(list, problems, status, count);

	function say(): void {
		count.value = chosen.length === 0 ? '' : String(chosen.length);
		status.textContent =
			chosen.length === 0 ? '' : `已选 ${chosen.length} 张，提交时一起送出；照片里的拍摄地点等信息已去掉`;
	}
	function remove(one: Chosen): void {
		const place = chosen.indexOf(one);
		chosen = chosen.filter((each) => each !== one);
		one.element.remove();
		say();
		const buttons = list.querySelectorAll('button');
		(buttons[Math.min(place, buttons.length - 1)] ?? input).focus();
	}
	function complain(text: string): void {
		problems.append(newElement('li', {}, text));
	}

	function addOne(file: File, key: string): void {
		const size = newElement('span', {}, '正在缩小…');
		const { name } = file;
		const element = newElement('li', {}, size);
		const shrunk = turn.then(() => shrinkPhoto(file)).catch(() => undefined);
		turn = shrunk;
		const one: Chosen = { key, element, shrunk };
		element.append(newButton('✕', { class: 'button', 'aria-label': `去掉 ${name}` }, () => remove(one)));
		chosen.push(one);
		list.append(element);
		void shrunk.then((photo) => {
			if (photo === undefined) {
				// After the lead is sent, its panel names the photo as not delivered.
				if (chosen.includes(one)) complain(unreadableFile(file));
				chosen = chosen.filter((each) => each !== one);
				element.remove();
				return say();
			}
			photo.preview.setAttribute('role', 'img');
			photo.preview.setAttribute('aria-label', name);
			element.prepend(photo.preview);
			size.textContent = kilobytes(photo.bytes.length);
		});
	}

	const form = input.form;
	form?.addEventListener('reset', () => {
		chosen = [];
		list.replaceChildren();
		problems.replaceChildren();
		// A reset leaves hidden fields as they are.
		say();
	});

	return {
		add(files) {
			problems.replaceChildren();
			const fresh = files
				.map((file) => ({ file, key: `${file.name} ${file.size} ${file.lastModified}` }))
				.filter(({ key }) => chosen.every((each) => each.key !== key));
			const sound = fresh.filter(({ file }) => {
				const problem = fileProblem(file);
				if (problem !== undefined) complain(problem);
				return problem === undefined;
			});
			const free = MOST_PHOTOS - chosen.length;
			for (const { file, key } of sound.slice(0, free)) addOne(file, key);
			const more = sound.length - free;
			if (more > 0) complain(`最多 ${MOST_PHOTOS} 张，多的 ${more} 张没有加上，请用微信发给我们`);
			say();
		},
		send(lead, parts) {
			if (chosen.length === 0) return;
			const outbox = photoOutbox(parts);
			// A lead that is sent again after a correction takes the photos over.
			if (last?.hasArrived() === false) last.element.remove();
			const panel = photoPanel(outbox, lead, parts, chosen.length);
			last = panel;
			(host.closest('lead-form') ?? host).append(panel.element);
			for (const { key, shrunk } of chosen)
				void shrunk.then(async (photo) => {
					if (photo !== undefined) await outbox.add(lead, key, photo.bytes);
					panel.read(photo !== undefined);
				});
		},
	};
}
