/**
 * `<spec-groups>` around the tables of a specification: folds all but the first one where the window is narrow, so that a
 * phone shows what there is instead of fifty lines. Without script they stay as they are.
 */
class SpecGroups extends HTMLElement {
	connectedCallback(): void {
		if (!matchMedia('(max-width:39.99rem)').matches) return;
		this.querySelectorAll('table').forEach((table, i) => {
			const fold = document.createElement('details');
			const summary = document.createElement('summary');
			summary.append(table.caption?.textContent ?? '');
			fold.open = i === 0;
			table.deleteCaption();
			table.replaceWith(fold);
			fold.append(summary, table);
		});
	}
}

customElements.define('spec-groups', SpecGroups);
