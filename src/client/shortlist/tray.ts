import { MAX_ENQUIRED } from '../../domain/listing/shortlist.ts';
import { enquiryUrl } from '../../domain/urls.ts';
import { compareAddress } from '../../view/shortlist/compare-address.ts';
import { rememberedQuery } from '../explorer/wanted-memory.ts';
import { adoptStyles } from '../site/adopted-styles.ts';
import { newElement } from '../site/new-element.ts';
import trayStyles from './tray.css?inline';

const HANDSET =
	'M5 4h4l1.5 5-2.2 1.6a12 12 0 0 0 5.1 5.1L15 13.5l5 1.5v4c0 .6-.4 1-1 1C10.7 20 4 13.300 4 5c0-.6.4-1 1-1z';

interface Tray {
	element: HTMLElement;
	/** Announces the number. */
	status: HTMLElement;
	bar: HTMLElement;
}

let tray: Tray | undefined;

/** The hotline of the page, whose call bar the tray replaces. */
function callLink(): HTMLAnchorElement[] {
	const hotline = document.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
	if (hotline === null) return [];
	const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	icon.setAttribute('viewBox', '0 0 24 24');
	icon.setAttribute('aria-hidden', 'true');
	path.setAttribute('d', HANDSET);
	icon.append(path);
	const name = `拨打热线 ${hotline.href.replace('tel:', '')}`;
	return [newElement('a', { class: 'button call', href: hotline.href, 'aria-label': name }, icon)];
}

/** Without constructed style sheets (Safari before 16.4) the tray is a plain row at the foot of the page. */
function newTray(): Tray {
	const status = newElement('p', { role: 'status' });
	const bar = newElement('div', {}, ...callLink(), status);
	const element = newElement('nav', { class: 'tray no-print', 'aria-label': '已选房源' }, bar);
	document.body.append(element);
	if ('adoptedStyleSheets' in document) {
		adoptStyles(trayStyles);
		const { documentElement: root } = document;
		new ResizeObserver(() => root.style.setProperty('--tray', `${bar.offsetHeight}px`)).observe(bar);
	}
	return { element, status, bar };
}

function link(text: string, href: string, kind = ''): HTMLAnchorElement {
	return newElement('a', { class: `button ${kind}`, href }, text);
}

function actionsFor(ids: readonly string[], hasCompare: boolean): HTMLAnchorElement[] {
	const enquiry = enquiryUrl(ids.slice(0, MAX_ENQUIRED));
	if (ids.length === 1) return [link('咨询这套', enquiry, 'primary')];
	const compare = compareAddress({ ids, conditions: rememberedQuery(), isWhole: false, area: '' });
	const together = link('一起咨询', enquiry, 'primary');
	return hasCompare ? [link('对比', compare), together] : [together];
}

/**
 * Shows the bar of chosen listings, which replaces the call bar. Without any, the call bar is back.
 * @param hasCompare whether it leads to the comparison
 */
export function showTray(ids: readonly string[], hasCompare: boolean): void {
	document.documentElement.classList.toggle('has-tray', ids.length > 0);
	if (ids.length === 0 && tray === undefined) return;
	tray ??= newTray();
	const { element, status, bar } = tray;
	element.hidden = ids.length === 0;
	element.classList.toggle('compared', !hasCompare);
	for (const each of bar.querySelectorAll('.button:not(.call)')) each.remove();
	if (ids.length > 0) bar.append(...actionsFor(ids, hasCompare));
	const said = `${hasCompare ? '已选' : '这'} ${ids.length} 套`;
	// A live region announces changes only after it is in the page.
	requestAnimationFrame(() => status.replaceChildren(said));
}
