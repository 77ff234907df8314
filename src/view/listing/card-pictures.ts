// † browser
import { cardPictureUrl, sectionUrl } from '../../domain/urls.ts';

/** A picture of a card. */
export interface CardPicture {
	src: string;
	kind: keyof typeof KINDS;
}

const KINDS = { photo: '照片', plan: '平面图', section: '剖面图' } as const;

/** Photos and plans of a card. More can be seen on the page of the listing. */
const MOST = 6;

/** How many photos and plans a listing has. */
export interface PictureCounts {
	photos: number;
	plans: number;
}

/** The counts of what a card shows: photos first. */
export function countsOnCard({ photos, plans }: PictureCounts): PictureCounts {
	const shown = Math.min(photos, MOST);
	return { photos: shown, plans: Math.min(plans, MOST - shown) };
}

/** `sj-0001 1 2` for the card of a listing with one photo and two plans; undefined when there is nothing to leaf to. */
export function picturesCode(id: string, counts: PictureCounts): string | undefined {
	const { photos, plans } = countsOnCard(counts);
	return photos + plans === 0 ? undefined : `${id} ${photos} ${plans}`;
}

/**
 * The pictures of a card after the first one, which is a photo or, without any, the section: photos, plans, and the section
 * last. Their paths follow from the counts, so that lists and the finder's file need not carry them.
 * @param code from `picturesCode`
 */
export function furtherPictures(code: string): CardPicture[] {
	const [id = '', ...counts] = code.split(' ');
	const [photos = 0, plans = 0] = counts.map(Number);
	const own = (kind: 'photo' | 'plan', count: number, before: number): CardPicture[] =>
		Array.from({ length: count }, (_, i) => ({ kind, src: cardPictureUrl(id, before + i + 1) }));
	const section: CardPicture = { kind: 'section', src: sectionUrl('card', id) };
	return [
		...own('photo', photos, 0).slice(1),
		...own('plan', plans, photos),
		...(photos === 0 ? [] : [section]),
	];
}

/** 第 2 张，共 5 张：平面图. @param kind undefined for the first one */
export function pictureWords(number: number, count: number, kind: CardPicture['kind'] | undefined): string {
	return `第 ${number} 张，共 ${count} 张${kind === undefined ? '' : `：${KINDS[kind]}`}`;
}
