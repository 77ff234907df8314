import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { type Host, hostSchema } from './domain/host/host.ts';
import type { CalendarDate } from './domain/units/calendar-date.ts';
import { leadOrigins } from './domain/lead/lead-destination.ts';
import { leadSettingsSchema } from './domain/lead/lead-settings.ts';
import { buildDay } from './domain/units/now.ts';
import {
	analyticsSchema,
	type VisitOrigins,
	viewsSchema,
	visitOrigins,
} from './domain/visit/visit-settings.ts';

/** From this many articles on, one process would take more memory than several take time. */
const APART_FROM = 3000;

/** All inputs of a build besides the files. Only this module reads the environment. */
export interface BuildSettings {
	/** Absolute path of the content folder (`CONTENT_DIR`). */
	contentDir: string;
	/** Absolute path of the folder for what builds of this content keep. Safe to delete. */
	cacheDir: string;
	/** Origin of the published site (`SITE_URL`, else `url` in site.yml). */
	siteUrl: string;
	/** Folder below the origin, `/` when none (`BASE_PATH`). */
	base: string;
	/** Where the site is deployed (`host` in site.yml). */
	host: Host;
	/** Old paths of numbered articles, with `{id}` (`legacy` in site.yml). */
	articlePatterns: readonly string[];
	/** Origins allowed as form targets for leads (`leads` in site.yml). */
	leadOrigins: readonly string[];
	/** Origins that count visits (`analytics` and `views` in site.yml). */
	visitOrigins: VisitOrigins;
	/** The build day (`BUILD_DATE`, else `SOURCE_DATE_EPOCH`). */
	today: CalendarDate;
	/** Whether the build has the page with every component (`STYLEGUIDE=1`). Only tests ask for it. */
	hasStyleGuide: boolean;
	/** From this many articles on, a first build has processes of its own (`APART_FROM`). Only tests set it. */
	apartFrom: number;
	/** Whether to build only through Astro's documented interface (`STOCK_BUILD=1`), as a check of the faster way. */
	isStock: boolean;
}

/** Each content folder has its own, so that content never leaks into another site. */
function cacheDirFor(contentDir: string): string {
	const key = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
	return resolve('.cache', `site-${key}`);
}

/** Reads the settings. @throws RangeError for a `BUILD_DATE` that is not a day, or a `SOURCE_DATE_EPOCH` that is no number */
export function buildSettings(env: NodeJS.ProcessEnv = process.env): BuildSettings {
	const contentDir = resolve(env['CONTENT_DIR'] ?? 'content');
	const site = siteFile(contentDir);
	return {
		contentDir,
		cacheDir: cacheDirFor(contentDir),
		// An empty variable is one that is not set: workflows pass on all of theirs.
		siteUrl: env['SITE_URL'] || site.url,
		base: `/${(env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}`,
		host: site.host,
		articlePatterns: site.legacy.articlePatterns,
		leadOrigins: site.leads === undefined ? [] : leadOrigins(site.leads),
		visitOrigins: visitOrigins(site.analytics, site.views),
		today: buildDay(env['BUILD_DATE'], env['SOURCE_DATE_EPOCH']),
		hasStyleGuide: env['STYLEGUIDE'] === '1',
		apartFrom: Number(env['APART_FROM'] ?? APART_FROM),
		isStock: env['STOCK_BUILD'] === '1',
	};
}

/** The fields of site.yml that the build needs. */
const buildPart = z.object({
	url: z.string(),
	host: hostSchema.default('any'),
	legacy: z.object({ articlePatterns: z.array(z.string()) }),
	leads: leadSettingsSchema.optional(),
	analytics: analyticsSchema.prefault({}),
	views: viewsSchema.prefault({}),
});

/** The content check reports a missing or invalid file, so this function must not throw for it. */
function siteFile(contentDir: string): z.output<typeof buildPart> {
	try {
		return buildPart.parse(parse(readFileSync(join(contentDir, 'site.yml'), 'utf8')));
	} catch {
		return {
			url: 'http://localhost:4321',
			host: 'any',
			legacy: { articlePatterns: [] },
			leads: undefined,
			analytics: analyticsSchema.parse({}),
			views: viewsSchema.parse({}),
		};
	}
}
