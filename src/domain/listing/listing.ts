import { z } from 'astro/zod';
import { type CalendarDate, calendarDate } from '../units/calendar-date.ts';
import { choice } from '../schema/choice.ts';
import type { District } from '../schema/district.ts';
import { freshness } from './freshness.ts';
import * as facts from '../schema/listing-facts.ts';
import { placeFields } from './listing-place.ts';
import { serviceFields } from './listing-services.ts';
import { spaceFields } from './listing-space.ts';
import { termFields } from './listing-terms.ts';
import type { Park } from '../park/park.ts';
import { legacyPath } from '../schema/legacy-urls.ts';
import { type ImageSchema, pictureSchema } from '../schema/picture.ts';
import { transportSchema } from '../park/place.ts';
import type { Topic } from '../schema/taxonomy.ts';

/** Schema of the front matter of content/listings/<id>.md. */
export function listingSchema(image: ImageSchema) {
	return z
		.strictObject({
			/** Place, size and kind in one line: 松江新桥 3000 ㎡ 标准厂房. */
			title: z
				.string()
				.trim()
				.min(6)
				.max(40)
				.meta({ title: '标题', description: '6–40 个字', examples: ['松江新桥 3000 ㎡ 标准厂房'] }),
			/** What is special about it, in one or two sentences for cards and link previews. */
			summary: z.string().min(20).max(140).meta({ title: '摘要', description: '20–140 个字' }),
			/** `true`: made up for demonstration. It has a 示例 badge and is not indexed by search engines. */
			sample: z
				.boolean()
				.default(false)
				.meta({ title: '示例', description: '不是真实房源时写 true', examples: ['true'] }),
			/** To let, for sale, to sublet, built to order, land, or a joint project. */
			dealType: choice(facts.DEAL_TYPES).meta({ title: '租售方式', examples: ['出租'] }),
			/** Kind of building; it also says what a listing cannot have, such as a crane in an office. */
			propertyType: choice(facts.PROPERTY_TYPES).meta({ title: '物业类型', examples: ['标准厂房'] }),
			/** Where the deal stands; leased and withdrawn listings keep their page and leave the lists. */
			status: choice(facts.LISTING_STATUSES).meta({ title: '状态', examples: ['可租售'] }),
			/** How somebody checked the facts: not at all, by phone, on site or by documents. */
			verified: choice(facts.VERIFICATIONS).meta({ title: '核验', examples: ['未核验'] }),
			/** Day of that check. */
			verifiedDate: calendarDate.optional().meta({ title: '核验日期' }),
			/** Facts that were checked, so that readers know what the badge covers. */
			verifiedItems: z
				.array(choice(facts.VERIFIED_ITEMS))
				.default([])
				.meta({ title: '核验内容', examples: ['[面积, 层高, 配电]'] }),
			/** Day it came to this site. */
			publishDate: calendarDate.meta({ title: '发布日期', examples: ['2026-11-01'] }),
			/** Day the facts were last confirmed; 待核实 after 60 days, off the lists after 120. */
			updatedDate: calendarDate.meta({ title: '更新日期', examples: ['2026-11-20'] }),
			/** First day it can be moved into; absent: unknown. */
			availableFrom: calendarDate.optional().meta({ title: '可入驻日期' }),
			/** Last day it stands in the lists. */
			expireDate: calendarDate.optional().meta({ title: '失效日期' }),
			...placeFields,
			...spaceFields,
			...serviceFields,
			...termFields,
			/** Metro, motorway, port and airport near by. */
			transport: z
				.array(transportSchema)
				.default([])
				.meta({ title: '交通', examples: ['[{ kind: 地铁, name: 9 号线, km: 2.6 }]'] }),
			/** Photos; the first is the one of its card. */
			photos: z
				.array(pictureSchema(image))
				.default([])
				.meta({ title: '照片', examples: ['[{ src: ./gate.jpg, alt: 园区大门 }]'] }),
			/** Floor plans; the first stands on the card where there is no photo. */
			floorPlans: z
				.array(pictureSchema(image))
				.default([])
				.meta({ title: '平面图', examples: ['[{ src: ./plan.svg, alt: 一层平面图 }]'] }),
			/** Old paths of the page, below the domain; each keeps answering. */
			legacyUrls: z
				.array(legacyPath)
				.default([])
				.meta({ title: '旧网址', examples: ['[/old/page.html]'] }),
			/** `true`: not published anywhere. */
			draft: z
				.boolean()
				.default(false)
				.meta({ title: '草稿', examples: ['true'] }),
		})
		.superRefine((listing, ctx) => {
			const say = (field: string, message: string, fix: string) => {
				ctx.addIssue({ code: 'custom', path: [field], message, params: { fix } });
			};
			if (listing.availableArea > listing.totalArea)
				say('availableArea', '大于总面积 totalArea', '可租面积至多等于总面积，请核对两个数');
			if (listing.minLeaseArea !== undefined && listing.minLeaseArea > listing.availableArea)
				say('minLeaseArea', '大于可租面积 availableArea', '起租面积至多等于可租面积，请核对两个数');
			if (listing.updatedDate < listing.publishDate)
				say('updatedDate', '早于发布日期 publishDate', '更新日期不能早于发布日期，请核对两个日期');
			if (listing.rent?.negotiable === true && listing.rent.value !== undefined)
				say('rent', '既写了价格又写了面议', '有价格就删去 negotiable，面议就删去 value');
			if (listing.rent !== undefined && !listing.rent.negotiable && listing.rent.value === undefined)
				say('rent', '没有价格', '请写 value: 1.2元/㎡/天，或 negotiable: true');
			if (listing.rent === undefined && listing.salePrice === undefined)
				say(
					'rent',
					'没有填写，售价 salePrice 也没有',
					'出租写 rent，出售写 salePrice，面议写 rent: {negotiable: true}',
				);
			if (listing.verified !== 'none' && listing.verifiedDate === undefined)
				say('verifiedDate', '没有填写', '写了核验方式，就要写核验的日期，例如 verifiedDate: 2026-11-20');
			if (listing.verified === 'none' && listing.verifiedItems.length > 0)
				say(
					'verifiedItems',
					'写了核验内容，核验 verified 却是未核验',
					'核验过就写明方式，例如 verified: 现场核实；没有核验就删去这一项',
				);
		});
}

export type ListingData = z.output<ReturnType<typeof listingSchema>>;

/** A listing with everything it names resolved. */
export interface Listing extends Omit<
	ListingData,
	'park' | 'industriesAllowed' | 'industriesBanned' | 'draft'
> {
	id: string;
	file: string;
	district: District;
	park: Park | undefined;
	industriesAllowed: readonly Topic[];
	industriesBanned: readonly Topic[];
	text: string;
}

/** Whether a visitor can still take it: leased and withdrawn listings keep their page but leave the lists. */
export function isOnOffer(listing: Pick<Listing, 'status'>): boolean {
	return listing.status !== 'leased' && listing.status !== 'withdrawn';
}

/** Whether it stands in lists on a day: on offer, not past its own end, and checked not too long ago. */
export function isListed(
	listing: Pick<Listing, 'status' | 'expireDate' | 'updatedDate'>,
	today: CalendarDate,
): boolean {
	return (
		isOnOffer(listing) &&
		(listing.expireDate === undefined || listing.expireDate >= today) &&
		freshness(listing.updatedDate, today) !== 'stale'
	);
}
