import { adoptStyles } from '../site/adopted-styles.ts';
import { newButton, newElement } from '../site/new-element.ts';
import sheetStyles from './lead-sheet.css?inline';

interface Sheet {
	dialog: HTMLDialogElement;
	/** Where the form stands in the page. */
	place: Comment;
	/** Whether the address has an entry of its own for the sheet. */
	isInHistory: boolean;
}

let sheet: Sheet | undefined;

/** Names the article that a short form is about, for the sender and in the lead. */
function nameArticle(section: HTMLElement): void {
	// A headline has spaces that do not break before units; a message does not.
	const title = document.querySelector('main > * > article h1')?.textContent?.replace(/\s+/g, ' ').trim();
	const form = section.querySelector('form');
	if (title === undefined || form === null) return;
	if (form.querySelector('[name=note], [name=listings], [name=park]') !== null) return;
	const about = `关于《${title}》`;
	form.prepend(
		newElement('p', { class: 'muted' }, about),
		newElement('input', { type: 'hidden', name: 'note', value: about }),
	);
}

function newSheet(section: HTMLElement): Sheet {
	const dialog = newElement('dialog', { class: 'lead-sheet', 'aria-labelledby': 'lead-title' });
	const close = newButton('✕', { class: 'button', 'aria-label': '关闭' }, () => dialog.close());
	const made = { dialog, place: document.createComment(''), isInHistory: false };
	dialog.append(close);
	document.body.append(dialog);
	dialog.addEventListener('close', () => {
		made.place.replaceWith(section);
		if (made.isInHistory) history.back();
		made.isInHistory = false;
	});
	// The button of a phone that leads back closes the sheet, not the page.
	addEventListener('popstate', () => {
		made.isInHistory = false;
		if (dialog.open) dialog.close();
	});
	if ('adoptedStyleSheets' in document) adoptStyles(sheetStyles);
	nameArticle(section);
	return made;
}

/** Shows the section with the page's form as a sheet over the page. Closed, the section is back in its place. */
export function openSheet(section: HTMLElement): void {
	sheet ??= newSheet(section);
	const { dialog, place } = sheet;
	if (dialog.open) return;
	section.replaceWith(place);
	dialog.append(section);
	dialog.showModal();
	history.pushState(history.state, '', '#lead');
	sheet.isInHistory = true;
}
