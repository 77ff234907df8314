import { choice } from '../schema/choice.ts';

/** Where the site is deployed. It decides what becomes of old addresses. */
const HOSTS = {
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

/** The rules for old addresses that a host reads from the deployed folder. */
interface RuleSupport {
	/** The most rules that it takes. */
	most: number;
	/** Whether a rule can hold a pattern that is only a part of a path segment, such as `:id.html`. */
	hasPatterns: boolean;
}

/**
 * Hosts that read rules. The others get a file at each old address: GitHub Pages and Gitee Pages know no redirects, OSS and
 * COS take a few rules for whole prefixes, and the configuration of nginx and Caddy is not in the folder.
 */
export const RULE_SUPPORT: Readonly<Partial<Record<Host, RuleSupport>>> = {
	netlify: { most: Infinity, hasPatterns: false },
	cloudflare: { most: 2000, hasPatterns: true },
	vercel: { most: 2000, hasPatterns: true },
};
