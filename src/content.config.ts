import { defineCollection } from 'astro:content';
import { buildSettings } from './build-settings.ts';
import { articleSchema } from './domain/article/article.ts';
import { listingSchema } from './domain/listing/listing.ts';
import { noticeSchema } from './domain/notice/notice.ts';
import { pageSchema } from './domain/catalog/page.ts';
import { parkSchema } from './domain/park/park.ts';
import { presetsSchema } from './domain/explorer/presets-file.ts';
import { siteSchema } from './domain/catalog/site.ts';
import { taxonomySchema } from './domain/schema/taxonomy.ts';
import type { Collection } from './reader/content-folder.ts';
import { contentLoader, settingsLoader } from './reader/content-loader.ts';

const settingsOfBuild = buildSettings();

const markdown = (collection: Collection) => contentLoader(collection, settingsOfBuild);

const settings = (name: 'site' | 'taxonomy' | 'presets') => settingsLoader(name, settingsOfBuild);

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
	notices: defineCollection({ loader: markdown('notices'), schema: noticeSchema }),
	site: defineCollection({ loader: settings('site'), schema: siteSchema }),
	presets: defineCollection({ loader: settings('presets'), schema: presetsSchema }),
	taxonomy: defineCollection({ loader: settings('taxonomy'), schema: taxonomySchema }),
};
