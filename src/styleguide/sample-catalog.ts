import type { ImageMetadata } from 'astro';
import { buildCatalog, type Catalog } from '../domain/catalog/catalog.ts';
import type { Site } from '../domain/catalog/site.ts';
import type { CalendarDate } from '../domain/units/calendar-date.ts';
import { taxonomySchema } from '../domain/schema/taxonomy.ts';
import { articleEntry, daysBefore, listingEntry, parkEntry } from './sample-entry.ts';
import photo from './sample-photo.jpg';

const TAXONOMY = {
	categories: [
		{ slug: 'news', name: '要闻' },
		{ slug: 'policy', name: '政策' },
	],
	topics: [{ slug: 'robots', name: '机器人', isIndustry: true }],
};

/** One listing for each state of a card. */
function listings(today: CalendarDate, picture: ImageMetadata) {
	const ago = (days: number) => daysBefore(today, days);
	const entry = (id: string, fields: Record<string, unknown>) => listingEntry(id, today, fields);
	return [
		entry('plain', {}),
		entry('photo', { photos: [{ src: picture, alt: '画出来的厂房' }], park: 'full' }),
		entry('new', { publishDate: ago(2), updatedDate: ago(2) }),
		entry('cheaper', { rent: { value: 1.1 } }),
		entry('verified', { verified: '现场核实', verifiedDate: ago(5), verifiedItems: ['面积'] }),
		entry('unchecked', { updatedDate: ago(90) }),
		entry('stale', { updatedDate: ago(200) }),
		entry('let', { status: '已租售' }),
		entry('reserved', { status: '洽谈中' }),
		entry('partly', {
			divisible: true,
			units: [
				{ floor: '1F', area: 2000, height: 8, load: '2t', rent: 1.2, status: '可租售' },
				{ floor: '2F', area: 1000, status: '洽谈中' },
				{ floor: '3F', area: 1000, status: '已租售' },
			],
		}),
		entry('sample', { sample: true, photos: [{ src: picture, alt: '画出来的厂房' }] }),
		entry('asked', { rent: { negotiable: true }, clearHeight: undefined, power: undefined }),
		entry('sale', { dealType: '出售', rent: undefined, salePrice: 8500 }),
	];
}

const RENT_CUT = { units: [], status: '可租售', totalArea: 12_000, availableArea: 3000 };

/** One policy for each state. */
function policies(today: CalendarDate) {
	const ago = (days: number) => daysBefore(today, days);
	const entry = (id: string, title: string, fields: object) =>
		articleEntry(id, {
			title,
			publishDate: ago(100),
			category: '政策',
			policy: { issuer: ['样本委员会'], docNo: '样本〔2026〕1号', ...fields },
		});
	const window = (from: number, to: number) => ({ from: ago(from), to: ago(to), method: '网上申报' });
	return [
		entry('open', '样本政策：申报中，题目长到在手机上要分两行写', {
			applyWindow: window(30, -20),
			amount: '最高 50 万元',
			subjects: '样本企业',
			materials: ['营业执照'],
			conditions: [{ field: '设备投入', atLeast: 500, sentence: '设备投入五百万元以上' }],
		}),
		entry('closing', '样本政策：即将截止', { applyWindow: window(30, -14) }),
		entry('upcoming', '样本政策：即将开始', { applyWindow: window(-10, -40) }),
		entry('undated', '样本政策：没有写申报时间', {}),
		entry('closed', '样本政策：已截止', { applyWindow: window(60, 30) }),
		entry('expired', '样本政策：已失效', { effectiveTo: ago(1) }),
	];
}

/** A catalog of invented entries, one for each state of a component. @param site the settings of the real site */
export function sampleCatalog(site: Site, today: CalendarDate): Catalog {
	const ago = (days: number) => daysBefore(today, days);
	const page = (id: string) => ({
		id,
		file: `pages/${id}.md`,
		text: '',
		data: { title: id, summary: id, updatedDate: today },
	});
	return buildCatalog({
		site: { ...site, showSamples: true },
		taxonomy: taxonomySchema.parse(TAXONOMY),
		notices: [],
		articles: [
			articleEntry('lead', {
				title: '头条样本：题目会在词和词之间换行，摘要在下面',
				publishDate: ago(1),
				summary: '头条有摘要，普通的一条没有。这里是两句话的摘要，看看每行有多少个字。',
				district: ['松江'],
				cover: { src: photo, alt: '画出来的厂房' },
			}),
			articleEntry('second', { title: '第二条样本：短题目', publishDate: ago(2) }),
			articleEntry('third', {
				title: '第三条样本：题目很长，带 2026 这样的数字和 mRNA 这样的字母，长到一行放不下要换行',
				publishDate: ago(40),
			}),
			...policies(today),
		],
		listings: listings(today, photo),
		parks: [
			parkEntry('full', today, {
				totalGfa: '12万㎡',
				power: 8000,
				leadIndustries: ['机器人'],
			}),
			parkEntry('empty', today, { name: '没有数字的样本园', sample: true }),
		],
		pages: ['about', 'privacy', 'contact'].map(page),
		revisions: new Map([
			[
				'listings/cheaper.md',
				[
					{ date: ago(30), fields: { ...RENT_CUT, rent: { value: 1.3 } } },
					{ date: ago(3), fields: { ...RENT_CUT, rent: { value: 1.1 } } },
				],
			],
		]),
		today,
	});
}
