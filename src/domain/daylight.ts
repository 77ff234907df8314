/**
 * The light theme's colours by token name, for places CSS cannot reach: pictures, the manifest and the browser's bars.
 * A test compares them with `styles/tokens.css`.
 */
export const DAYLIGHT = {
	ground: '#ffffff',
	ink: '#182124',
	muted: '#566569',
	line: '#dbe3e4',
	action: '#0b5560',
	accent: '#ac420b',
	tint: '#e3eff0',
} as const;
