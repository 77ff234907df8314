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
import { checkPlace, transportSchema } from '../park/place.ts';
import type { Topic } from '../schema/taxonomy.ts';

/** More than these nobody looks at, and each one more makes the page heavier. */
const MOST_PHOTOS = 20;

/** Schema of the front matter of content/listings/<id>.md. */
export function listingSchema(image: ImageSchema) {
	return z
		.strictObject({
			/** Place, size and type in one line: 松江新桥 3000 ㎡ 标准厂房. */
			title: z
				.string()
				.trim()
				.min(6)
				.max(40)
				.meta({ title: '标题', description: '6–40 个字', examples: ['松江新桥 3000 ㎡ 标准厂房'] }),
			/** The main advantage, in one or two sentences for cards and link previews. */
			summary: z.string().min(20).max(140).meta({ title: '摘要', description: '20–140 个字' }),
			/** `true`: invented for demonstration. It gets a 示例 badge, and search engines do not index it. */
			sample: z
				.boolean()
				.default(false)
				.meta({ title: '示例', description: '不是真实房源时写 true', examples: ['true'] }),
			/** Deal type: to let, for sale, sublet, built to order, land, or a joint project. */
			dealType: choice(facts.DEAL_TYPES).meta({ title: '租售方式', examples: ['出租'] }),
			/** Property type. It also excludes facts, such as a crane in an office. */
			propertyType: choice(facts.PROPERTY_TYPES).meta({ title: '物业类型', examples: ['标准厂房'] }),
			/** State of the deal. Leased and withdrawn listings keep their page and leave the lists. */
			status: choice(facts.LISTING_STATUSES).meta({ title: '状态', examples: ['可租售'] }),
			/** How the facts were verified: not at all, by phone, on site or by documents. */
			verified: choice(facts.VERIFICATIONS).meta({ title: '核验', examples: ['未核验'] }),
			/** Day of the verification. */
			verifiedDate: calendarDate.optional().meta({ title: '核验日期' }),
			/** The verified facts, so that readers know what the badge covers. */
			verifiedItems: z
				.array(choice(facts.VERIFIED_ITEMS))
				.default([])
				.meta({ title: '核验内容', examples: ['[面积, 层高, 配电]'] }),
			/** Day of publication on this site. */
			publishDate: calendarDate.meta({ title: '发布日期', examples: ['2026-11-01'] }),
			/** Day the facts were last confirmed. 待核实 after 60 days, not in lists after 120. */
			updatedDate: calendarDate.meta({ title: '更新日期', examples: ['2026-11-20'] }),
			/** First day of possible move-in. Absent means unknown. */
			availableFrom: calendarDate.optional().meta({ title: '可入驻日期' }),
			/** Last day in the lists. */
			expireDate: calendarDate.optional().meta({ title: '失效日期' }),
			...placeFields,
			...spaceFields,
			...serviceFields,
			...termFields,
			/** Metro, motorway, port and airport nearby. */
			transport: z
				.array(transportSchema)
				.default([])
				.meta({ title: '交通', examples: ['[{ kind: 地铁, name: 9 号线, km: 2.6 }]'] }),
			/** Photos, at most 20. The first one is on the card. */
			photos: z
				.array(pictureSchema(image))
				.max(MOST_PHOTOS)
				.default([])
				.meta({ title: '照片', examples: ['[{ src: ./gate.jpg, alt: 园区大门 }]'] }),
			/** Floor plans. The first one is on the card if there is no photo. */
			floorPlans: z
				.array(pictureSchema(image))
				.default([])
				.meta({ title: '平面图', examples: ['[{ src: ./plan.svg, alt: 一层平面图 }]'] }),
			/** Old paths of the page, below the domain. Each keeps working. */
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
			checkPlace(listing, ctx);
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

/** A listing with all references resolved. */
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

/** Whether it is still available. Leased and withdrawn listings keep their page but leave the lists. */
export function isOnOffer(listing: Pick<Listing, 'status'>): boolean {
	return !facts.isGone(listing.status);
}

/** Whether lists show it on a day: on offer, not expired, and confirmed recently enough. */
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
