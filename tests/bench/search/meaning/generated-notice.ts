import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import type { SearchRecord } from '../../../../src/integrations/search/search-record.ts';
import { INDUSTRIES, PLACES } from '../../listings/generated-park.ts';
import type { SeededRandom } from '../../seeded-random.ts';

/** What a notice is about, as its front matter would say. */
export interface NoticeFacts {
	/** Short name of a district, or 上海. */
	place: string;
	/** Name of an industry. */
	topic: string;
	issuer: string;
	year: number;
	number: number;
	/** `YYYY-MM-DD` */
	date: string;
	page: SearchRecord;
}

const KINDS = ['若干政策', '专项资金申报通知', '补贴实施细则', '扶持办法'];

const chineseDate = (date: string) => {
	const [year, month, day] = date.split('-').map(Number);
	return `${year}年${month}月${day}日`;
};

/** A notice of an office with a document number and a date, written as offices do. */
export function generatedNotice(random: SeededRandom, i: number): NoticeFacts {
	const slug = random.pick(PLACES);
	const short = DISTRICTS.find((district) => district.slug === slug)?.short ?? '';
	const isCity = random.chance(0.2);
	const place = isCity ? '上海' : short;
	const issuer =
		(isCity ? '沪' : short.charAt(0)) + random.pick(['经委', '经信规', '府办发', '科委规', '人社']);
	const [, topic] = random.pick(INDUSTRIES);
	const year = random.between(2021, 2026);
	const number = random.between(1, 99);
	const date = `${year}-${String(random.between(1, 11)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
	const title = `${place}${random.pick(['支持', '促进', '推动'])}${topic}发展${random.pick(KINDS)}`;
	return {
		place,
		topic,
		issuer,
		year,
		number,
		date,
		page: {
			url: `/news/notice-${i}/`,
			type: 'article',
			title,
			paragraphs: [
				`发文字号：${issuer}〔${year}〕${number}号`,
				`成文日期：${random.chance(0.5) ? date : chineseDate(date)}`,
				`为${random.pick(['加快', '支持', '引导'])}${place}${topic}企业发展，现将有关政策通知如下。`,
				`符合条件的企业可申报补贴，最高不超过${random.between(1, 50) * 10}万元。`,
			],
			date,
			district: isCity ? [] : [DISTRICTS.find((district) => district.slug === slug)?.name ?? ''],
			category: '政策速递',
		},
	};
}
