import { ELDER_MODE, readSettings, settingsText, STANDARD } from '../../domain/reading/reading-settings.ts';
import type { ReadingSettings } from '../../domain/reading/reading-settings.ts';
import { partOf } from '../site/element-part.ts';
import { keptSettings, onSettings, useSettings } from './kept-settings.ts';

/** `<reading-form>`: the form of all reading settings. A choice holds at once. */
class ReadingForm extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form');
		if (form === null) return;
		const said = partOf(this, 'said');
		const fill = () => {
			const given = new URLSearchParams(settingsText(keptSettings()));
			for (const input of form.querySelectorAll('input'))
				input.checked = given.get(input.name) === input.value;
		};
		const use = (settings: ReadingSettings) => {
			const isKept = useSettings(settings);
			said.textContent = isKept ? '已经生效' : '这一页已经生效，但浏览器不允许保存，换一页要重新选';
		};
		form.addEventListener('change', () => {
			const chosen = [...form.querySelectorAll('input')].filter(({ checked }) => checked);
			use(readSettings(chosen.map(({ name, value }) => `${name}=${value}`).join('&')));
		});
		form.addEventListener('submit', (event) => event.preventDefault());
		partOf(this, 'elder').addEventListener('click', () => use(ELDER_MODE));
		partOf(this, 'standard').addEventListener('click', () => use(STANDARD));
		onSettings(fill);
		fill();
		void import('./reading-bar.ts').then(({ showBar }) => showBar());
	}
}

customElements.define('reading-form', ReadingForm);
