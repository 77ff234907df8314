import { choice } from '../schema/choice.ts';

/** Where the site is deployed. It decides what becomes of old addresses, and which files are written for the host. */
export const HOSTS = {
	any: '不确定',
	netlify: 'Netlify',
	cloudflare: 'Cloudflare Pages',
	vercel: 'Vercel',
	nginx: 'nginx',
	caddy: 'Caddy',
	'github-pages': 'GitHub Pages',
	'gitee-pages': 'Gitee Pages',
	oss: '阿里云 OSS',
	cos: '腾讯云 COS',
} as const;

export type Host = keyof typeof HOSTS;

/** Schema of a host: its code or its usual name. */
export const hostSchema = choice(HOSTS, {
	Cloudflare: 'cloudflare',
	Nginx: 'nginx',
	阿里云: 'oss',
	腾讯云: 'cos',
});

/** The rules for old addresses that a host follows. */
interface RuleSupport {
	/** The most rules that it takes. */
	most: number;
	/** Whether a rule can hold a pattern that is only a part of a path segment, such as `:id.html`. */
	hasPatterns: boolean;
	/** Whether a rule can read the query of an address. */
	hasQueries: boolean;
}

/**
 * Hosts that follow rules: from a file in the deployed folder, or from the configuration that a build writes for nginx and
 * Caddy beside it. The others get a file at each old address: GitHub Pages and Gitee Pages know no redirects, OSS and COS take a
 * few rules for whole prefixes.
 */
export const RULE_SUPPORT: Readonly<Partial<Record<Host, RuleSupport>>> = {
	netlify: { most: Infinity, hasPatterns: false, hasQueries: true },
	cloudflare: { most: 2000, hasPatterns: true, hasQueries: false },
	// Of 2,048 routes in all; headers and trailing slashes take some.
	vercel: { most: 2000, hasPatterns: true, hasQueries: true },
	nginx: { most: Infinity, hasPatterns: true, hasQueries: true },
	caddy: { most: Infinity, hasPatterns: true, hasQueries: true },
};

/** Hosts that serve a file compressed beforehand, and in what. */
export const SQUEEZED_BY: Readonly<Partial<Record<Host, readonly ('gz' | 'br')[]>>> = {
	// Debian's nginx has no module for Brotli.
	nginx: ['gz'],
	caddy: ['br', 'gz'],
};
