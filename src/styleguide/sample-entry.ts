import { z } from 'astro/zod';
import { articleSchema } from '../domain/article/article.ts';
import { listingSchema } from '../domain/listing/listing.ts';
import { parkSchema } from '../domain/park/park.ts';
import type { ImageFile } from '../domain/schema/picture.ts';
import type { CalendarDate } from '../domain/units/calendar-date.ts';
import { day } from '../domain/units/calendar-date.ts';

/** Front matter as editors write it. */
type Fields = Record<string, unknown>;

const SUMMARY = '只用来看组件样子的内容，园区、房源、政策和数字全部是虚构的。';
const image = z.custom<ImageFile>();

/** The day some days before another; after it for a negative number. */
export function daysBefore(today: CalendarDate, days: number): CalendarDate {
	return day(new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10));
}

/** A made-up article. @param fields override or extend its fields */
export const articleEntry = (id: string, fields: Fields) => ({
	id,
	file: `articles/${id}.md`,
	text: '这里是正文的开头，列表在没有摘要时引用它。每一句都是为了看版面写的，没有别的意思。',
	data: articleSchema(image).parse({ kind: '原创', category: '要闻', ...fields }),
});

/** A made-up factory to let. @param fields override or extend its fields */
export const listingEntry = (id: string, today: CalendarDate, fields: Fields) => ({
	id,
	file: `listings/${id}.md`,
	text: '',
	data: listingSchema(image).parse({
		title: '组件样本：一套标准厂房',
		summary: SUMMARY,
		dealType: '出租',
		propertyType: '标准厂房',
		status: '可租售',
		verified: '未核验',
		publishDate: daysBefore(today, 400),
		updatedDate: daysBefore(today, 3),
		district: '松江',
		totalArea: 12_000,
		availableArea: 3000,
		clearHeight: 8,
		floorLoad: '2t',
		power: 500,
		fireClass: '丙二',
		rent: { value: 1.2 },
		ownership: '业主自有',
		landUse: '工业用地',
		...fields,
	}),
});

/** A made-up park. @param fields override or extend its fields */
export const parkEntry = (id: string, today: CalendarDate, fields: Fields) => ({
	id,
	file: `parks/${id}.md`,
	text: '',
	data: parkSchema(image).parse({
		name: '组件样本园',
		summary: SUMMARY,
		kind: '科技园',
		updatedDate: today,
		district: '松江',
		...fields,
	}),
});
