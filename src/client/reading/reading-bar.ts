import {
	isStandard,
	type ReadingSettings,
	STANDARD,
	TEXT_SIZES,
} from '../../domain/reading/reading-settings.ts';
import { readingUrl } from '../../domain/urls.ts';
import { adoptStyles } from '../site/adopted-styles.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { keptSettings, onSettings, useSettings } from './kept-settings.ts';
import { canSpeak, readAloud } from './read-aloud.ts';
import styles from './reading-bar.css?inline';

/** The next larger or smaller size of text; the same at the end of the row. */
function sizeFrom(size: number, step: number): ReadingSettings['size'] {
	const index = TEXT_SIZES.findIndex((each) => each === size) + step;
	return TEXT_SIZES[Math.min(Math.max(index, 0), TEXT_SIZES.length - 1)] ?? STANDARD.size;
}

/** A bar that shows and changes the settings. Nothing to leave, no bar. */
function newBar(): { element: HTMLElement; show(): void } {
	const change = (of: (settings: ReadingSettings) => Partial<ReadingSettings>) => () => {
		const now = keptSettings();
		useSettings({ ...now, ...of(now) });
	};
	const button = (text: string, work: () => void) => newButton(text, { class: 'button' }, work);
	const larger = button(
		'字大',
		change(({ size }) => ({ size: sizeFrom(size, 1) })),
	);
	const smaller = button(
		'字小',
		change(({ size }) => ({ size: sizeFrom(size, -1) })),
	);
	const contrast = button(
		'高对比',
		change(({ hasContrast }) => ({ hasContrast: !hasContrast })),
	);
	const simple = button(
		'简洁',
		change(({ isSimple }) => ({ isSimple: !isSimple })),
	);
	const listen = button('朗读', () => reader.toggle());
	const reader = readAloud((isReading) => {
		listen.textContent = isReading ? '停止朗读' : '朗读';
	});
	listen.hidden = !canSpeak();
	const more = newElement('a', { class: 'button', href: readingUrl() }, '更多设置');
	const leave = button(
		'退出',
		change(() => STANDARD),
	);
	const parts = [larger, smaller, listen, contrast, simple, more, leave];
	const element = newElement('section', { class: 'reading-bar', 'aria-label': '阅读设置' }, ...parts);
	return {
		element,
		show() {
			const settings = keptSettings();
			element.hidden = isStandard(settings);
			larger.disabled = settings.size === TEXT_SIZES.at(-1);
			smaller.disabled = settings.size === TEXT_SIZES[0];
			contrast.setAttribute('aria-pressed', String(settings.hasContrast));
			simple.setAttribute('aria-pressed', String(settings.isSimple));
		},
	};
}

let isShown = false;

/** Shows the bar with the reading settings at the top of the page for as long as there are any. */
export function showBar(): void {
	if (isShown) return;
	isShown = true;
	// Safari before 16.4 shows the same buttons without these styles.
	if ('adoptedStyleSheets' in document) adoptStyles(styles);
	const { element, show } = newBar();
	// The way to the text stays the first link of the page.
	document.querySelector('a[href="#main"]')?.after(element);
	onSettings(show);
	// The rules of an older build may differ from those of this one.
	useSettings(keptSettings());
}
