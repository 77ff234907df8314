import { parseHTML } from 'linkedom';

/** All style of the page made by hand: what a careful person would write for one article. */
const STYLE = `body{max-width:38em;margin:auto;padding:1rem;font:1.0625rem/1.8 -apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif}
h1{font-size:1.6rem;line-height:1.35}table{border-collapse:collapse}td,th{border:1px solid;padding:.3em .6em}`;

/**
 * The same article as one would write it by hand: title, date, lead and text of a finished page in plain HTML with a few
 * lines of style, a link home and the telephone number. No script.
 */
export function handMadePage(html: string): string {
	const { document } = parseHTML(html);
	const inner = (selector: string) => document.querySelector(selector)?.innerHTML ?? '';
	const text = document.querySelector('.prose');
	for (const each of text?.querySelectorAll('*') ?? [])
		for (const { name } of [...each.attributes])
			if (/^(?:data-|class|tabindex|role)/.test(name)) each.removeAttribute(name);
	const body = text?.innerHTML ?? '';
	if (body === '') throw new Error('the page has no text to write by hand');
	const time = document.querySelector('article time')?.outerHTML ?? '';
	const lead = document.querySelector('article .lead')?.textContent ?? '';
	const call = document.querySelector('a[href^="tel:"]')?.getAttribute('href') ?? '';
	return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${inner('title')}</title><style>${STYLE}</style></head><body><p><a href="/">首页</a></p><h1>${document.querySelector('h1')?.textContent ?? ''}</h1><p>${time}</p><p>${lead}</p>${body}<p><a href="${call}">${call.replace('tel:', '')}</a></p></body></html>`;
}

/** A finished page without its script tags. */
export const withoutScripts = (html: string): string =>
	html.replaceAll(/<script type="module"[^>]*><\/script>/g, '');
