import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { CalendarDate } from './domain/calendar-date.ts';
import { buildDay } from './domain/now.ts';

/** What one build depends on besides the files: the environment is read here and nowhere else. */
export interface BuildSettings {
	/** Absolute path of the content folder (`CONTENT_DIR`). */
	contentDir: string;
	/** Origin of the published site (`SITE_URL`, else `url` in site.yml). */
	siteUrl: string;
	/** Folder below the origin, `/` when none (`BASE_PATH`). */
	base: string;
	/** The day the site is built for (`BUILD_DATE`). */
	today: CalendarDate;
}

/** Reads the settings. Throws a RangeError for a `BUILD_DATE` that is not a day. */
export function buildSettings(env: NodeJS.ProcessEnv = process.env): BuildSettings {
	const contentDir = resolve(env['CONTENT_DIR'] ?? 'content');
	return {
		contentDir,
		siteUrl: env['SITE_URL'] ?? urlInSiteFile(contentDir),
		base: `/${(env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}`,
		today: buildDay(env['BUILD_DATE']),
	};
}

/** The `url` of site.yml. A missing or broken file is reported by the content check; here it only must not stop it. */
function urlInSiteFile(contentDir: string): string {
	const fallback = 'http://localhost:4321';
	try {
		const site: unknown = parse(readFileSync(join(contentDir, 'site.yml'), 'utf8'));
		if (typeof site === 'object' && site !== null && 'url' in site && typeof site.url === 'string')
			return site.url;
	} catch {
		return fallback;
	}
	return fallback;
}
