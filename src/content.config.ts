import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { file } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { buildSettings } from './build-settings.ts';
import { articleSchema } from './domain/article.ts';
import { listingSchema } from './domain/listing.ts';
import { pageSchema } from './domain/page.ts';
import { parkSchema } from './domain/park.ts';
import { presetsSchema } from './domain/preset.ts';
import { siteSchema } from './domain/site.ts';
import { taxonomySchema } from './domain/taxonomy.ts';
import type { Collection } from './reader/content-folder.ts';
import { contentLoader } from './reader/content-loader.ts';

const settingsOfBuild = buildSettings();
const { contentDir } = settingsOfBuild;

const markdown = (collection: Collection) => contentLoader(collection, settingsOfBuild);

/** A YAML file that is one entry, with the file's name as id. */
const settings = (name: string) =>
	file(join(contentDir, `${name}.yml`), { parser: (text) => ({ [name]: parse(text) }) });

/** The same for a file a site may do without. */
const optionalSettings = (name: string) =>
	existsSync(join(contentDir, `${name}.yml`)) ? settings(name) : () => [];

export const collections = {
	articles: defineCollection({
		loader: markdown('articles'),
		schema: ({ image }) => articleSchema(image()),
	}),
	listings: defineCollection({
		loader: markdown('listings'),
		schema: ({ image }) => listingSchema(image()),
	}),
	parks: defineCollection({ loader: markdown('parks'), schema: ({ image }) => parkSchema(image()) }),
	pages: defineCollection({ loader: markdown('pages'), schema: pageSchema }),
	site: defineCollection({ loader: settings('site'), schema: siteSchema }),
	presets: defineCollection({ loader: optionalSettings('presets'), schema: presetsSchema }),
	taxonomy: defineCollection({ loader: settings('taxonomy'), schema: taxonomySchema }),
};
