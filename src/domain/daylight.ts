/**
 * The site's colours in daylight, by the names of their tokens, for what no style reaches: pictures, the manifest and the
 * browser's own bars. A test holds them to `styles/tokens.css`.
 */
export const DAYLIGHT = {
	ground: '#ffffff',
	ink: '#182124',
	muted: '#566569',
	line: '#dbe3e4',
	action: '#0b5560',
	accent: '#ac420b',
	'tint-1': '#e3eff0',
} as const;
