import { type SectionFacts, sectionWords } from '../../domain/listing/section-words.ts';
import { sectionUrl } from '../../domain/urls.ts';

/** px */
interface Size {
	width: number;
	height: number;
}

/** The section of a listing on its page: one drawing for narrow and one for wide windows. */
export interface SectionView {
	/** The same facts in words. */
	alt: string;
	/** How to read it. */
	note: string;
	wide: Size & { src: string };
	full: Size & { src: string };
	/** For paper. */
	sheet: Size & { src: string };
}

const BUILDING_NOTE = '。剖面高度按比例，虚线未填';
const LAND_NOTE = '。地块按面积画成正方形';

export function sectionView(facts: SectionFacts & { id: string }, wide: Size, full: Size): SectionView {
	return {
		alt: sectionWords(facts),
		note: facts.propertyType === 'land' ? LAND_NOTE : BUILDING_NOTE,
		wide: { src: sectionUrl('wide', facts.id), ...wide },
		full: { src: sectionUrl('full', facts.id), ...full },
		sheet: { src: sectionUrl('sheet', facts.id), ...wide },
	};
}
