import { createHash } from 'node:crypto';

const STYLE = /<style>([\s\S]*?)<\/style>/g;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const TAG = /<[a-z][^>]*>/gi;

/** What every page may do, apart from its own inline styles. Nothing comes from another origin. */
const DIRECTIVES = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"connect-src 'self'",
	"worker-src 'self'",
	"img-src 'self'",
	"manifest-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"require-trusted-types-for 'script'",
	'trusted-types default',
];

/** The part that only works as a header, and that holds for every page without knowing its styles. */
export const HEADER_POLICY = [
	"object-src 'none'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"worker-src 'self'",
	"require-trusted-types-for 'script'",
	'trusted-types default',
].join('; ');

/** What the policy would block: a mistake of ours, found at build and not by a visitor. */
export function policyBreaches(html: string): string[] {
	const scripts = [...html.matchAll(SCRIPT)].filter(
		([, attributes = '', body = '']) =>
			!/\ssrc=/.test(attributes) && body.trim() !== '' && !attributes.includes('application/ld+json'),
	);
	const markup = html.replaceAll(SCRIPT, '').replaceAll(STYLE, '');
	const tags = [...markup.matchAll(TAG)].map(([tag]) => tag);
	return [
		...scripts.map(() => 'inline script'),
		...tags.filter((tag) => /\sstyle=/.test(tag)).map((tag) => `style attribute: ${tag}`),
		...tags.filter((tag) => /\son[a-z]+=/.test(tag)).map((tag) => `event handler: ${tag}`),
	];
}

/**
 * The page with its own policy as a `<meta>` (CSP Level 3): hashes of its inline styles and nothing else inline. Throws an
 * Error that names what the policy would block.
 */
export function withPolicy(html: string, file: string): string {
	const breaches = policyBreaches(html);
	if (breaches.length > 0)
		throw new Error(`${file} breaks the content security policy: ${breaches.join('; ')}`);
	const hashes = [...html.matchAll(STYLE)].map(
		([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
	);
	const style = `style-src ${hashes.length === 0 ? "'none'" : hashes.join(' ')}`;
	const meta = `<meta http-equiv="Content-Security-Policy" content="${[...DIRECTIVES, style].join(';')}">`;
	return html.replace(/<meta charset="utf-8">/, (charset) => charset + meta);
}
