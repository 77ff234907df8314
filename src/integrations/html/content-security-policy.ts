import { createHash } from 'node:crypto';
import { READING_START } from '../../domain/reading/reading-start.ts';
import type { VisitOrigins } from '../../domain/visit/visit-settings.ts';
import { type ScannedHtml, scanHtml } from './scanned-html.ts';

/** An inline script or style as a source of the policy. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Files of this origin, and the one inline script that puts a visitor's reading settings before the first paint. */
const SCRIPTS = `script-src 'self' ${hashOf(READING_START)}`;
/** The search engine is WebAssembly. */
const SCRIPTS_AND_SEARCH = `${SCRIPTS} 'wasm-unsafe-eval'`;

/**
 * The policy of every page, without its inline styles. Other origins are blocked, except `leadOrigins`. A QR code that a script
 * draws is a `data:` image.
 * @param leadOrigins origins that leads may be sent to
 * @param script the allowed script sources @param connect further origins that scripts may reach, and nothing else may
 */
function directives(leadOrigins: readonly string[], script: string, connect: readonly string[]): string[] {
	const self = ["'self'", ...leadOrigins].join(' ');
	return [
		"default-src 'none'",
		script,
		`connect-src ${[self, ...connect].join(' ')}`,
		"worker-src 'self'",
		"img-src 'self' data:",
		"manifest-src 'self'",
		`form-action ${self}`,
		"base-uri 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types default',
	];
}

/**
 * The policy of every answer, for hosts that send headers. It has each directive, so that it also stands where no `<meta>`
 * reaches: for the search worker, which needs WebAssembly, and for the page of an error. The policy of the page's own `<meta>`
 * applies as well, and what either forbids is forbidden. So this one may allow inline styles, whose hashes differ from page to
 * page, and WebAssembly: the `<meta>` allows them where they are needed.
 * @param leadOrigins origins that leads may be sent to @param visitOrigins origins that count visits
 */
export function headerPolicy(
	leadOrigins: readonly string[] = [],
	{ beacon, views }: VisitOrigins = { beacon: [], views: [] },
): string {
	return [
		...directives(leadOrigins, SCRIPTS_AND_SEARCH, [...new Set([...beacon, ...views])]),
		"style-src 'self' 'unsafe-inline'",
		"object-src 'none'",
		"frame-ancestors 'none'",
	].join('; ');
}

/** Elements that the policy would block. This is our mistake, so the build reports it before a visitor meets it. */
function policyBreaches({ tags, scripts }: Pick<ScannedHtml, 'tags' | 'scripts'>): string[] {
	const inline = scripts.filter(
		({ text, attributes }) =>
			text.trim() !== '' && text !== READING_START && attributes['type'] !== 'application/ld+json',
	);
	return [
		...inline.map(() => 'inline script'),
		...tags.flatMap(({ name, attributes }) =>
			Object.keys(attributes)
				.filter((attribute) => attribute === 'style' || attribute.startsWith('on'))
				.map((attribute) => `${attribute} on <${name}>`),
		),
	];
}

/** What the policy depends on: all elements, and the texts of the inline styles. */
type PolicyParts = Pick<ScannedHtml, 'tags' | 'scripts'> & { styles: readonly string[] };

/** The origins that count visits, for the elements of a page that ask them. Without these it may not reach them. */
function connectOrigins(tags: ScannedHtml['tags'], { beacon, views }: VisitOrigins): string[] {
	const has = (element: string) => tags.some(({ name }) => name === element);
	return [...new Set([...(has('visit-beacon') ? beacon : []), ...(has('view-count') ? views : [])])];
}

function scannedParts(html: string): PolicyParts {
	const { tags, scripts, styles } = scanHtml(html);
	return { tags, scripts, styles: styles.map(({ text }) => text) };
}

/**
 * Adds the page's own policy as a `<meta>` (CSP Level 3). Only its own inline styles are allowed, by hash. Throws an Error
 * that names what the policy would block.
 * @param leadOrigins origins that leads may be sent to, by script and by form
 * @param scanned the parts of the page, if somebody has scanned it @param visitOrigins origins that count visits
 */
export function withPolicy(
	html: string,
	file: string,
	leadOrigins: readonly string[] = [],
	scanned = scannedParts(html),
	visitOrigins: VisitOrigins = { beacon: [], views: [] },
): string {
	const breaches = policyBreaches(scanned);
	if (breaches.length > 0)
		throw new Error(`${file} breaks the content security policy: ${breaches.join('; ')}`);
	const hashes = scanned.styles.map(hashOf);
	// Other pages only preload the engine, and they do it in the search worker.
	const canSearch = scanned.tags.some(({ name }) => name === 'search-page');
	const rules = directives(
		leadOrigins,
		canSearch ? SCRIPTS_AND_SEARCH : SCRIPTS,
		connectOrigins(scanned.tags, visitOrigins),
	);
	const style = `style-src ${hashes.length === 0 ? "'none'" : hashes.join(' ')}`;
	const meta = `<meta http-equiv="Content-Security-Policy" content="${[...rules, style].join(';')}">`;
	const charset = '<meta charset="utf-8">';
	if (!html.includes(charset)) throw new Error(`${file} has no ${charset} to put the policy behind`);
	return html.replace(charset, () => charset + meta);
}
