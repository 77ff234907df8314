/** The picture of a card in px: components and the explorer ask for the same file. */
export const CARD_PICTURE = { width: 480, height: 320 } as const;
