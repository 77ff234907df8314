import type { RedirectPlan } from '../../domain/host/redirects.ts';
import type { HeaderSettings } from '../../domain/host/response-headers.ts';

/** What the configuration of a web server is written from. */
export interface SiteFacts extends HeaderSettings {
	/** Rules for all old addresses. */
	rules: RedirectPlan['rules'];
	/** Paths of all pages, with the base folder: `/news/101/`. */
	pages: readonly string[];
}

/** A file of a configuration. */
export interface ConfigFile {
	name: string;
	text: string;
}

/** The base folder without its last slash; empty when the site has the whole domain. */
export const prefixOf = (base: string) => base.replace(/\/$/, '');

/** Text as a regular expression that PCRE, RE2 and JavaScript read alike. */
export const literal = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * The host of the site, and the name beside it that shall lead to it: `www.` in front, or not. Undefined where there can be none.
 */
export function hostNames(siteUrl: string): { host: string; other: string | undefined } {
	const { host, hostname } = new URL(siteUrl);
	const isName = hostname.includes('.') && !/^[\d.]+$/.test(hostname) && !hostname.startsWith('[');
	const other = host.startsWith('www.') ? host.slice('www.'.length) : `www.${host}`;
	return { host, other: isName ? other : undefined };
}

/** The first lines of every file. */
export const HEAD = '# 由 npm run build 生成，下次生成会覆盖。说明见 docs/deploy.md\n';
