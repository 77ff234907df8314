import { z } from 'astro/zod';

/**
 * The version of the forms of content that this code reads. It grows by one when a form that was taken before is refused; the
 * steps that bring older folders up to it are in `src/commands/upgrade/`.
 */
export const CONTENT_VERSION = 2;

/** Folders without a number were written before there was one. */
const OLDEST = 1;

/** Schema of `schemaVersion` in site.yml. */
export const contentVersion = z
	.int({ error: '应为整数' })
	.min(OLDEST)
	.default(OLDEST)
	.meta({
		title: '内容写法的版本',
		description: '由 npm run upgrade:content 改，不用手写',
		examples: [String(CONTENT_VERSION)],
	});

const siteFields = z.object({ schemaVersion: contentVersion });

/** The version that site.yml names. @param site its fields as read; anything that names no version is the oldest one */
export function versionOf(site: unknown): number {
	return siteFields.safeParse(site).data?.schemaVersion ?? OLDEST;
}
