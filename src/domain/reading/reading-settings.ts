// † browser

/** Sizes of text, % of the browser's own. 150 makes running text 24 px (18 pt), which the rule for older people asks for. */
export const TEXT_SIZES = [100, 125, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What a visitor has chosen for reading. It stays on the device. */
export interface ReadingSettings {
	size: TextSize;
	scheme: Scheme;
	/** Black and white instead of the colours of the site. */
	hasContrast: boolean;
	/** Without what a reader does not need: sharing, related lists. */
	isSimple: boolean;
	hasLargePointer: boolean;
}

export const STANDARD: ReadingSettings = {
	size: 100,
	scheme: 'auto',
	hasContrast: false,
	isSimple: false,
	hasLargePointer: false,
};

/** 长者模式: what one press turns on. */
export const ELDER_MODE: ReadingSettings = {
	size: 150,
	scheme: 'light',
	hasContrast: true,
	isSimple: true,
	hasLargePointer: false,
};

/** Whether nothing differs from the site as it is. */
export function isStandard(settings: ReadingSettings): boolean {
	return settingsText(settings) === settingsText(STANDARD);
}

/** The settings as text for storage and forms: `size=150&scheme=light&contrast=1`. */
export function settingsText(settings: ReadingSettings): string {
	const { size, scheme, hasContrast, isSimple, hasLargePointer } = settings;
	const flags = { contrast: hasContrast, simple: isSimple, pointer: hasLargePointer };
	const set = Object.entries(flags).flatMap(([name, isOn]) => (isOn ? [`${name}=1`] : []));
	return [`size=${size}`, `scheme=${scheme}`, ...set].join('&');
}

/** The settings in such a text. What is missing or unknown is as the site is. */
export function readSettings(text: string): ReadingSettings {
	const given = new URLSearchParams(text);
	return {
		size: TEXT_SIZES.find((size) => String(size) === given.get('size')) ?? STANDARD.size,
		scheme: SCHEMES.find((scheme) => scheme === given.get('scheme')) ?? STANDARD.scheme,
		hasContrast: given.has('contrast'),
		isSimple: given.has('simple'),
		hasLargePointer: given.has('pointer'),
	};
}
