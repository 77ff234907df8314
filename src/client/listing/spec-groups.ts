import { newElement } from '../site/new-element.ts';

/**
 * `<spec-groups>` around the tables of a specification: folds all but the first one where the window is narrow, so that a
 * phone shows what there is instead of fifty lines. Without script they stay as they are.
 */
class SpecGroups extends HTMLElement {
	connectedCallback(): void {
		if (!matchMedia('(max-width:39.99rem)').matches) return;
		this.querySelectorAll('table').forEach((table, i) => {
			const fold = newElement('details', {}, newElement('summary', {}, table.caption?.textContent ?? ''));
			fold.open = i === 0;
			table.deleteCaption();
			table.replaceWith(fold);
			fold.append(table);
		});
	}
}

if (customElements.get('spec-groups') === undefined) customElements.define('spec-groups', SpecGroups);
