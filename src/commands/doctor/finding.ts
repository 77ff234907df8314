import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { Site } from '../../domain/catalog/site.ts';
import type { CalendarDate } from '../../domain/units/calendar-date.ts';
import type { History } from '../git/repository.ts';

/** must: the site is broken, unlawful or loses leads. should: it would be better. fine: looked at, and in order. */
export type Level = 'must' | 'should' | 'fine';

export interface Finding {
	level: Level;
	/** What was found, in Chinese. */
	text: string;
	/** What to do about it. Only what is in order has none. */
	fix?: string;
}

/** What the checks judge. It is gathered before, so that a check is a pure rule. */
export interface Surroundings {
	today: CalendarDate;
	/** The running Node, and the range of package.json. */
	node: { running: string; needed: string };
	history: History;
	/** Number of content files that are not committed; undefined without a repository. */
	uncommitted: number | undefined;
	/** Names of the npm scripts. */
	scripts: ReadonlySet<string>;
	/** Settings of site.yml, whatever the rest of the content is; undefined when they are wrong. */
	site: Site | undefined;
	/** The texts of site.yml by their fields. */
	siteTexts: ReadonlyMap<string, string>;
	/** Address that a build takes, which the environment may change. */
	siteUrl: string;
	/** Number of problems of the content check. */
	problems: number;
	/** Undefined when the content has problems. */
	catalog: Catalog | undefined;
	/** Bytes; undefined when the system does not say. */
	disk: { free: number | undefined; cache: number };
}

/** A thing that the doctor looks at. */
export interface Check {
	/** Its name in the report. */
	name: string;
	findings: (of: Surroundings) => readonly Finding[];
}

export const fine = (text: string): Finding => ({ level: 'fine', text });
export const should = (text: string, fix: string): Finding => ({ level: 'should', text, fix });
export const must = (text: string, fix: string): Finding => ({ level: 'must', text, fix });
