/**
 * How the picture of a card is made, sizes in px. In full, so that components and the explorer ask for the same file: the image
 * component would fill in what is left out.
 */
export const CARD_PICTURE = {
	width: 480,
	height: 320,
	layout: 'constrained',
	fit: 'cover',
	position: 'center',
} as const;
